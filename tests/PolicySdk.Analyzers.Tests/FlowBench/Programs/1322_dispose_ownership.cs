// dispose: Who owns a resource, and what is left of it after disposal.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1322_Dispose_Ownership
{
    private sealed class Session : IDisposable
    {
        private readonly Stack<IDisposable> _owned = new();
        private Clip? _voice = Source.LoadPerformer();

        public Clip Bed { get; } = Source.LoadPublic();

        public Clip Voice => _voice ?? throw new ObjectDisposedException(nameof(Session));

        public string Summary { get; private set; } = "running";

        public T Own<T>(T item) where T : IDisposable
        {
            _owned.Push(item);
            return item;
        }

        public void Dispose()
        {
            Summary = "disposed";
            _voice = null;
            while (_owned.TryPop(out var item))
            {
                item.Dispose();
            }
        }
    }

    private sealed class Part(string text) : IDisposable
    {
        public string Text { get; private set; } = text;

        public string Last { get; private set; } = "";

        public void Dispose() => (Last, Text) = (Text, "gone");
    }

    private static Session Open(out Part part)
    {
        var session = new Session();
        part = session.Own(new Part(Source.LoadPerformerText()));
        return session;
    }

    public static void Run()
    {
        Session session;
        Part part;
        using (session = Open(out part))
        {
            Sink.TrainClip(session.Voice); // BAD: while-open
            Sink.TrainText(part.Text); // BAD: owned-part
            Sink.TrainText(part.Last); // OK
            Sink.TrainText(session.Summary); // OK
        }

        Sink.TrainText(session.Summary); // OK
        Sink.TrainClip(session.Bed); // OK
        Sink.TrainText(part.Text); // OK: hard
        Sink.TrainText(part.Last); // BAD: moved-by-dispose
    }
}
