namespace PolicySdk.Cli.Comparing;

/// <summary>
/// A document that is valid on its side is not with the terms of both, as where a term moved away from what a policy excepts it from. To leave
/// it out would hide what it changes.
/// </summary>
/// <param name="path">The document, as its source names it.</param>
internal sealed class ComparisonException(string path)
    : Exception($"'{path}' cannot be read with the terms of the other side: a term that it names has moved. Move terms in a change of their own.");
