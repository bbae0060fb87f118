using System.Collections.Concurrent;
using System.Threading.Channels;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Deciding;

/// <summary>
/// Decides a stream of lines on all cores and writes the answers in the order of the lines. Only a few blocks are under way at a time, so
/// memory does not grow with the input.
/// </summary>
internal sealed class DecideStream
{
    private readonly ConcurrentBag<LineDecider> _idle = [];
    private readonly Func<LineDecider> _make;

    /// <param name="documents">The documents to decide under.</param>
    /// <param name="asOf">The date of lines that name none.</param>
    public DecideStream(PolicyDocuments documents, CalendarDate asOf)
    {
        var tables = new UseTables(documents.Vocabulary, documents.Licenses);
        var exact = new UseLineReader(documents);
        var nearest = new NearestUses();
        _make = () => new LineDecider(tables, exact, new VerdictLines(nearest, documents.FileOf), asOf);
    }

    /// <summary>Decides all lines.</summary>
    /// <exception cref="IOException">The input cannot be read, or the output cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<DecidedLines> RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var underWay = Channel.CreateBounded<Task<Answer>>(2 * Environment.ProcessorCount);
        var reading = Task.Run(() => ReadAsync(input, underWay.Writer, stop.Token), CancellationToken.None);
        var decided = DecidedLines.Allowed;
        try
        {
            await foreach (var task in underWay.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                var answer = await task.ConfigureAwait(false);
                decided |= answer.Decided;
                await output.WriteAsync(answer.Decider.Output.Written, stop.Token).ConfigureAwait(false);
                answer.Decider.Output.Clear();
                _idle.Add(answer.Decider);
            }

            await output.FlushAsync(stop.Token).ConfigureAwait(false);
            return decided;
        }
        finally
        {
            // A reading that waits for an idle pipe does not end; whoever started the tool ends it with the process.
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(Stream input, ChannelWriter<Task<Answer>> underWay, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var block in new LineReader(input).ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                await underWay.WaitToWriteAsync(cancellationToken).ConfigureAwait(false);
                await underWay.WriteAsync(Task.Run(() => Decide(block, cancellationToken), cancellationToken), cancellationToken).ConfigureAwait(false);
            }

            underWay.Complete();
        }
#pragma warning disable CA1031 // whatever it is goes to the one who waits for the lines, who would wait for ever
        catch (Exception e)
#pragma warning restore CA1031
        {
            underWay.Complete(e);
        }
    }

    private Answer Decide(LineBlock block, CancellationToken cancellationToken)
    {
        using (block)
        {
            var decider = _idle.TryTake(out var idle) ? idle : _make();
            return new Answer(decider, decider.Decide(block, cancellationToken));
        }
    }

    private sealed record Answer(LineDecider Decider, DecidedLines Decided);
}
