// partial: Fields, constructors, interfaces and statics spread over several declarations.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case488_Partial_Declarations
{
    private interface ITake
    {
        string Words { get; }
    }

    private abstract partial class Part
    {
        protected Clip Held = Source.LoadPublic();

        public abstract string Words { get; }
    }

    private partial class Part
    {
        public string Plain => Held.Text;
    }

    private sealed partial class Take : Part
    {
        private readonly string _text;
        private static readonly string s_seed = Source.LoadPerformerText();

        public Take(string text) => _text = text;
    }

    private sealed partial class Take : ITake
    {
        private string _late = s_seed;

        public override string Words => _text;

        public string Late => _late;

        public string Shared => s_open;
    }

    private sealed partial class Take
    {
        private static readonly string s_open = Source.LoadPublicText();

        public void Clear() => _late = "";
    }

    public static void Run()
    {
        ITake take = new Take(Source.LoadPerformerText());
        Sink.TrainText(take.Words); // BAD: constructor-in-other-part
        var open = new Take(Source.LoadPublicText());
        Sink.TrainText(open.Words); // OK
        Sink.TrainText(open.Plain); // OK
        Sink.TrainText(open.Late); // BAD: initializer-in-other-part
        Sink.TrainText(open.Shared); // OK
        open.Clear();
        Sink.TrainText(open.Late); // OK
    }
}
