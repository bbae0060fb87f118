// dispose: await using with async disposal that moves data, and enumerators that are disposed.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case754_Dispose_AsyncResources
{
    private sealed class Session : IAsyncDisposable
    {
        public static readonly List<string> Archive = [];

        public string Text { get; set; } = "";

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            Archive.Add(Text);
            Text = "closed";
        }
    }

    private static async IAsyncEnumerable<string> Lines(Session session)
    {
        await using (session)
        {
            yield return session.Text;
        }

        yield return session.Text;
    }

    public static async Task Run()
    {
        Sink.Train(Session.Archive); // OK: hard
        var session = new Session();
        await using (session.ConfigureAwait(false))
        {
            session.Text = Source.LoadPerformerText();
            Sink.TrainText(session.Text); // BAD: in-session
        }

        Sink.TrainText(session.Text); // OK
        Sink.Train(Session.Archive); // BAD: archived
        await foreach (var line in Lines(new Session { Text = Source.LoadPerformerText() }))
        {
            Sink.TrainText(line); // BAD: streamed
        }

        var open = new Session { Text = Source.LoadPublicText() };
        await open.DisposeAsync();
        Sink.TrainText(open.Text); // OK
    }
}
