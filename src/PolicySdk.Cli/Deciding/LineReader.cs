using System.Buffers;
using System.Runtime.CompilerServices;

namespace PolicySdk.Cli.Deciding;

/// <summary>Cuts a stream into blocks of whole lines. A block is what one reading gave, so that whoever writes line by line is answered line by line.</summary>
internal sealed class LineReader
{
    /// <summary>The longest line that is read, in bytes, without its end: 1 MiB.</summary>
    public const int LongestLine = 1024 * 1024;

    // The longest line and its end.
    private const int BufferSize = LongestLine + 2;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly Stream _input;

    /// <param name="input">The input; a byte order mark in front is skipped.</param>
    public LineReader(Stream input) => _input = input;

    /// <summary>Reads to the end. Each block is the caller's to dispose of.</summary>
    public async IAsyncEnumerable<LineBlock> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        var filled = await ReadStartAsync(buffer, cancellationToken).ConfigureAwait(false);
        var isSkipping = false;
        for (var read = filled; read > 0;)
        {
            var end = buffer.AsSpan(filled - read, read).LastIndexOf((byte)'\n') + 1;
            end = end > 0 ? end + filled - read : 0;
            var start = 0;
            if (isSkipping)
            {
                start = buffer.AsSpan(0, filled).IndexOf((byte)'\n') + 1;
                isSkipping = start == 0;
                filled = isSkipping ? 0 : filled;
            }

            if (end > start)
            {
                var next = ArrayPool<byte>.Shared.Rent(BufferSize);
                buffer.AsSpan(end, filled - end).CopyTo(next);
                filled -= end;
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                yield return new LineBlock(buffer, end - start);
                buffer = next;
            }
            else if (start > 0)
            {
                // The line that was skipped ended, and no other.
                buffer.AsSpan(start, filled - start).CopyTo(buffer);
                filled -= start;
            }

            if (filled >= BufferSize)
            {
                yield return LineBlock.TooLong;
                isSkipping = true;
                filled = 0;
            }

            read = await _input.ReadAsync(buffer.AsMemory(filled, BufferSize - filled), cancellationToken).ConfigureAwait(false);
            filled += read;
        }

        if (filled > 0)
        {
            yield return new LineBlock(buffer, filled);
        }
        else
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async ValueTask<int> ReadStartAsync(byte[] buffer, CancellationToken cancellationToken)
    {
        var mark = await _input.ReadAtLeastAsync(buffer.AsMemory(0, ByteOrderMark.Length), ByteOrderMark.Length, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        return buffer.AsSpan(0, mark).SequenceEqual(ByteOrderMark)
            ? await _input.ReadAsync(buffer.AsMemory(0, BufferSize), cancellationToken).ConfigureAwait(false)
            : mark;
    }
}
