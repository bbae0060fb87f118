using PolicySdk.Licensing;

namespace PolicySdk.Cli.Deciding;

/// <summary>Decides lines, one after the other.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class LineDecider
{
    private readonly UseLineParser _parser;
    private readonly UseLineReader _exact;
    private readonly VerdictLines _verdicts;
    private readonly CalendarDate _asOf;

    /// <param name="tables">What lines may name.</param>
    /// <param name="exact">Reads the lines that the fast parser leaves.</param>
    /// <param name="verdicts">Writes the answers.</param>
    /// <param name="asOf">The date of lines that name none.</param>
    public LineDecider(UseTables tables, UseLineReader exact, VerdictLines verdicts, CalendarDate asOf)
    {
        _parser = new UseLineParser(tables);
        _exact = exact;
        _verdicts = verdicts;
        _asOf = asOf;
    }

    /// <summary>What the answers are written to.</summary>
    public Utf8Buffer Output { get; } = new();

    /// <summary>Decides every line of a block and appends the answers to <see cref="Output"/>.</summary>
    public DecidedLines Decide(LineBlock block, CancellationToken cancellationToken)
    {
        if (block.IsTooLong)
        {
            VerdictLines.Write(Output, new LineError(UseLineReader.TooLong, 1));
            return DecidedLines.InError;
        }

        var decided = DecidedLines.Allowed;
        for (var rest = block.Lines; !rest.IsEmpty;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = rest.IndexOf((byte)'\n');
            decided |= Decide(end < 0 ? rest : rest[..end]);
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return decided;
    }

    private DecidedLines Decide(ReadOnlySpan<byte> line)
    {
        // Only the end of the input can be behind a carriage return that ends no line.
        line = line is [.., (byte)'\r'] ? line[..^1] : line;
        if (line.Length > LineReader.LongestLine || !_parser.TryParse(line, out var asked))
        {
            var read = _exact.Read(line);
            if (read.Error is { } error)
            {
                VerdictLines.Write(Output, error);
                return DecidedLines.InError;
            }

            asked = read.Asked;
        }

        var verdict = Decision.Decide(asked.Licenses, asked.Use, asked.AsOf ?? _asOf);
        _verdicts.Write(Output, verdict, asked.Licenses, asked.AsOf);
        return verdict.IsAllowed ? DecidedLines.Allowed : DecidedLines.Denied;
    }
}
