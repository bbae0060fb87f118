using System.Buffers;

namespace PolicySdk.Cli.Deciding;

/// <summary>Some whole lines of the input, in a buffer of the pool. What was read first is decided first; the block goes back when it was written.</summary>
internal sealed class LineBlock : IDisposable
{
    private byte[]? _buffer;
    private int _length;

    /// <param name="buffer">A buffer of the shared pool.</param>
    /// <param name="length">How much of it the lines take.</param>
    public LineBlock(byte[] buffer, int length) => (_buffer, _length) = (buffer, length);

    private LineBlock() => IsTooLong = true;

    /// <summary>Stands for one line that is longer than any is read.</summary>
    public static LineBlock TooLong => new();

    /// <summary>Whether it stands for a line that is too long.</summary>
    public bool IsTooLong { get; }

    /// <summary>The lines, each with its line feed; the last of the input may lack it.</summary>
    public ReadOnlySpan<byte> Lines => _buffer.AsSpan(0, _length);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } buffer)
        {
            _length = 0;
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
