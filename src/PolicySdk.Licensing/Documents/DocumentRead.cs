namespace PolicySdk.Licensing;

/// <summary>What reading a document gave: the value, or everything that is wrong with the document.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
/// <typeparam name="T">What was read.</typeparam>
public sealed class DocumentRead<T>
    where T : class
{
    internal DocumentRead(T value) => (Value, Diagnostics) = (value, []);

    internal DocumentRead(ImmutableArray<DocumentDiagnostic> errors) => Diagnostics = errors;

    /// <summary>What was read; null exactly when there are <see cref="Diagnostics"/>.</summary>
    public T? Value { get; }

    /// <summary>The errors, in the order of the text; empty exactly when there is a <see cref="Value"/>.</summary>
    public ImmutableArray<DocumentDiagnostic> Diagnostics { get; }
}
