// record: An abstract record and its cases in a switch expression.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case631_Record_AbstractHierarchy
{
    private abstract record Message
    {
        public sealed record Voice(Clip Clip) : Message;

        public sealed record Note(string Text) : Message;

        public sealed record Pair(Message First, Message Second) : Message;
    }

    private static string Render(Message message) => message switch
    {
        Message.Voice v => v.Clip.Text,
        Message.Note(var text) => text,
        Message.Pair(var a, var b) => Render(a) + Render(b),
        _ => "",
    };

    private static Message Strip(Message message) => message switch
    {
        Message.Voice => new Message.Note("voice"),
        Message.Pair p => p with { First = Strip(p.First), Second = Strip(p.Second) },
        _ => message,
    };

    public static void Run()
    {
        Message rights = new Message.Pair(new Message.Note("a"), new Message.Voice(Source.LoadPerformer()));
        Sink.TrainText(Render(rights)); // BAD: rendered
        Sink.TrainText(Render(Strip(rights))); // OK: hard
        Message open = new Message.Pair(new Message.Note("a"), new Message.Voice(Source.LoadPublic()));
        Sink.TrainText(Render(open)); // OK
        Sink.Train(Strip(open)); // OK
        if (rights is Message.Pair { Second: Message.Voice { Clip.Text: var words }, First: Message.Note note })
        {
            Sink.TrainText(words); // BAD: pattern
            Sink.TrainText(note.Text); // OK
        }
    }
}
