using System.Text;

namespace PolicySdk.Cli.Tests.Deciding;

/// <summary>Lines that are made as they are read.</summary>
internal sealed class GeneratedLines(int count, Func<int, string> line) : MemoryStream
{
    private byte[] _rest = [];
    private int _next;

    public override int Read(Span<byte> buffer)
    {
        var filled = 0;
        while (filled < buffer.Length && (_rest.Length > 0 || _next < count))
        {
            _rest = _rest.Length > 0 ? _rest : Encoding.UTF8.GetBytes(line(_next++) + "\n");
            var taken = Math.Min(_rest.Length, buffer.Length - filled);
            _rest.AsSpan(0, taken).CopyTo(buffer[filled..]);
            _rest = _rest[taken..];
            filled += taken;
        }

        return filled;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : ValueTask.FromResult(Read(buffer.Span));
}
