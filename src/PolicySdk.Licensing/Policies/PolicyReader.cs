namespace PolicySdk.Licensing;

/// <summary>Reads policy documents (<c>*.policy.json</c>). Laws that a policy adopts become rules of it.</summary>
public static class PolicyReader
{
    /// <summary>How policies are read.</summary>
    internal static DocumentFormat<Policy> Format { get; } = new(PolicyShapes.Policy, PolicyChecks.Run, PolicyBuilder.Build);

    /// <summary>Reads a policy, or reports everything that is wrong with its document. Throws for no text whatever.</summary>
    /// <remarks>Whether there are such licenses, only a <see cref="DocumentSet"/> can tell.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentRead<Policy> Read(DocumentSource source, Vocabulary vocabulary, CancellationToken cancellationToken = default) =>
        Format.Read(source, vocabulary, cancellationToken);
}
