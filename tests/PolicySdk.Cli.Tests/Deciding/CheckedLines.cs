using System.Text;

namespace PolicySdk.Cli.Tests.Deciding;

/// <summary>Looks at lines as they are written, keeps none, and watches the memory meanwhile.</summary>
internal sealed class CheckedLines(Action<int, string> check) : MemoryStream
{
    private const int LinesBetweenLooks = 20_000;

    private readonly StringBuilder _rest = new();

    public int Count { get; private set; }

    public long FirstMemory { get; private set; }

    public long MostMemory { get; private set; }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var lines = _rest.Append(Encoding.UTF8.GetString(buffer.Span)).ToString().Split('\n');
        _rest.Clear().Append(lines[^1]);
        foreach (var line in lines[..^1])
        {
            check(Count, line);
            if (++Count % LinesBetweenLooks == 0)
            {
                var memory = GC.GetTotalMemory(forceFullCollection: true);
                FirstMemory = FirstMemory == 0 ? memory : FirstMemory;
                MostMemory = Math.Max(MostMemory, memory);
            }
        }

        return ValueTask.CompletedTask;
    }
}
