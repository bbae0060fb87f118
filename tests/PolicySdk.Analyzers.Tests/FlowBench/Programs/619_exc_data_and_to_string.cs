// exc: Text reaches an exception through Data, HelpLink, Source and an overridden Message.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case619_Exc_DataAndToString
{
    private sealed class Verbose(string text) : Exception
    {
        public override string Message => "verbose: " + text;
    }

    private sealed class Mute(string text) : Exception("mute")
    {
        private readonly int _size = text.Length;

        public override string Message => "mute";

        public int Size() => _size;
    }

    public static void Run()
    {
        try
        {
            throw new Verbose(Source.LoadPerformerText());
        }
        catch (Exception e)
        {
            Sink.TrainText(e.Message); // BAD: overridden-message
        }

        try
        {
            throw new Mute(Source.LoadPerformerText());
        }
        catch (Mute e)
        {
            Sink.TrainText(e.Message); // OK
        }

        var failure = new Exception("plain") { HelpLink = Source.LoadPerformerText(), Source = "app" };
        failure.Data["clip"] = Source.LoadPerformer();
        Sink.TrainText(failure.HelpLink); // BAD: help-link
        Sink.TrainText(failure.Source); // OK
        Sink.TrainText(failure.Message); // OK
        Sink.Train(failure.Data["clip"]!); // BAD: data-entry
        Sink.TrainText(new Exception(Source.LoadPerformerText()).ToString()); // BAD: to-string
        Sink.TrainText(new Exception(Source.LoadPublicText()).GetBaseException().Message); // OK
    }
}
