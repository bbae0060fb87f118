using System.Collections.Immutable;

namespace PolicySdk.Flow.Domain;

/// <summary>
/// What a consumption point does with a value: an operation, which may depend on the value's stage (uploading a file is
/// one thing for recordings and another for weights).
/// </summary>
/// <param name="Operation">The operation on values of every stage that <paramref name="ByStage"/> does not name; <see langword="null"/>: none.</param>
/// <param name="ByStage">Operations for single stages; a <see langword="null"/> operation means that the stage is not judged there.</param>
/// <param name="Capability">A capability of its own that must be allowed besides the declared one, or <see langword="null"/>.</param>
/// <param name="Context">A context of its own, or <see langword="null"/>.</param>
public sealed record UseContract(
    string? Operation,
    ImmutableDictionary<ValueStage, string?> ByStage,
    string? Capability = null,
    string? Context = null)
{
    /// <summary>A use that is the same at every stage.</summary>
    public UseContract(string operation, string? capability = null, string? context = null)
        : this(operation, ImmutableDictionary<ValueStage, string?>.Empty, capability, context)
    {
    }

    /// <summary>The operation on a value of <paramref name="stage"/>, or <see langword="null"/> where it is not judged.</summary>
    public string? OperationAt(ValueStage stage) => ByStage.TryGetValue(stage, out var operation) ? operation : Operation;
}
