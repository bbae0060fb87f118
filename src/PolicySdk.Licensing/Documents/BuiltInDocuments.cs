using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace PolicySdk.Licensing;

/// <summary>Documents of one kind that are part of this assembly, each under its id as a name.</summary>
/// <remarks>Each is read once for each vocabulary. Safe to call from any thread.</remarks>
internal sealed class BuiltInDocuments<T>(DocumentKind kind, DocumentFormat<T> format)
    where T : class
{
    private readonly ConditionalWeakTable<Vocabulary, ConcurrentDictionary<string, T>> _read = new();

    /// <summary>The ids, in ordinal order.</summary>
    public ImmutableArray<string> Ids { get; } =
    [
        .. typeof(BuiltInDocuments<T>).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(kind.FileEnding(), StringComparison.Ordinal))
            .Select(name => name.Substring(0, name.Length - kind.FileEnding().Length))
            .OrderBy(id => id, StringComparer.Ordinal),
    ];

    public bool Contains(string id) => Ids.BinarySearch(id, StringComparer.Ordinal) >= 0;

    public bool TryGet(string id, Vocabulary vocabulary, [NotNullWhen(true)] out T? document)
    {
        document = Contains(id) ? _read.GetOrCreateValue(vocabulary).GetOrAdd(id, each => Read(each, vocabulary)) : null;
        return document is not null;
    }

    public DocumentSource Open(string id)
    {
        var name = id + kind.FileEnding();
        using var stream = (Contains(id) ? typeof(BuiltInDocuments<T>).Assembly.GetManifestResourceStream(name) : null)
            ?? throw new ArgumentException($"There is no built-in document '{name}'.", nameof(id));
        var bytes = new byte[stream.Length];
        var read = 0;
        while (read < bytes.Length && stream.Read(bytes, read, bytes.Length - read) is > 0 and var count)
        {
            read += count;
        }

        return new DocumentSource(name, Encoding.UTF8.GetString(bytes));
    }

    // A vocabulary holds every earlier one, so what a test reads with the built-in one reads with all.
    private T Read(string id, Vocabulary vocabulary)
    {
        var read = format.Read(Open(id), vocabulary, CancellationToken.None);
        return read.Value ?? throw new InvalidOperationException($"A built-in document cannot be read: {read.Diagnostics[0]}");
    }
}
