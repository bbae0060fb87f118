using System.Text;

namespace PolicySdk.Cli.Deciding;

/// <summary>Bytes of UTF-8 that are written one after the other and used again.</summary>
internal sealed class Utf8Buffer
{
    private byte[] _bytes = new byte[4096];

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Forgets what was written.</summary>
    public void Clear() => Length = 0;

    /// <summary>Appends bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Appends a text as it is.</summary>
    public void Append(string text) => Length += Encoding.UTF8.GetBytes(text, Reserve(3 * text.Length));

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }

        return _bytes.AsSpan(Length, _bytes.Length - Length);
    }
}
