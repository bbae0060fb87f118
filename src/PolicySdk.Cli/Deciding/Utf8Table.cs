using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PolicySdk.Cli.Deciding;

/// <summary>Values by the bytes of their names, compared ordinally.</summary>
/// <typeparam name="T">The values.</typeparam>
internal sealed class Utf8Table<T>
{
    private readonly Dictionary<byte[], T> _values = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], T>.AlternateLookup<ReadOnlySpan<byte>> _bySpan;

    public Utf8Table() => _bySpan = _values.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>Gives a name its value.</summary>
    public T this[string name]
    {
        set => _values[Encoding.UTF8.GetBytes(name)] = value;
    }

    /// <summary>Finds the value of a name.</summary>
    public bool TryGet(ReadOnlySpan<byte> name, [MaybeNullWhen(false)] out T value) => _bySpan.TryGetValue(name, out value);
}
