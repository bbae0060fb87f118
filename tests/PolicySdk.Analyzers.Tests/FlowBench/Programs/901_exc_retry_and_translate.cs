// exc: Errors are retried, translated, collected and thrown out of accessors.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case901_Exc_RetryAndTranslate
{
    private sealed class Rejected : Exception
    {
        public Rejected(string message)
            : base(message)
        {
        }

        public Rejected(string message, Exception inner)
            : base(message, inner)
        {
        }

        public required string Reason { get; init; }

        public override string Message => base.Message + "!";
    }

    private sealed class Silent(Clip clip) : Exception
    {
        private readonly Clip _clip = clip;

        public override string Message => "silent " + _clip.Rate;

        public override string ToString() => "silent";
    }

    private sealed class Reader(Clip clip)
    {
        public string Text => clip.Rate > 0 ? clip.Text : throw new Rejected("no text") { Reason = clip.Text };

        public string this[int i] => i >= 0 ? "word" : throw new IndexOutOfRangeException(clip.Text);
    }

    public static void Run(int i)
    {
        var errors = new List<Exception>();
        for (var n = 0; n < 3; n++)
        {
            try
            {
                _ = new Reader(Source.LoadPerformer()).Text;
                break;
            }
            catch (Rejected e) when (n < 2)
            {
                errors.Add(e);
                Sink.TrainText(e.Message); // OK
                Sink.TrainText(e.Reason); // BAD: reason
            }
        }

        Sink.Train(errors); // BAD: collected-errors

        var message = "none";
        try
        {
            message = new Reader(Source.LoadPerformer())[i];
            Sink.TrainText(message); // OK
        }
        catch (Exception e)
        {
            message = e.Message;
        }

        Sink.TrainText(message); // BAD: message-of-indexer

        try
        {
            try
            {
                throw new FormatException(Source.LoadPerformerText());
            }
            catch (FormatException e)
            {
                throw new Rejected("translated") { Reason = e.Message };
            }
        }
        catch (Rejected e)
        {
            Sink.TrainText(e.Reason); // BAD: translated
            Sink.TrainText(e.Message); // OK
        }

        try
        {
            throw new Silent(Source.LoadPerformer());
        }
        catch (Exception e)
        {
            Sink.TrainText(e.ToString()); // OK
            Sink.Train(e); // BAD: whole
        }
    }
}
