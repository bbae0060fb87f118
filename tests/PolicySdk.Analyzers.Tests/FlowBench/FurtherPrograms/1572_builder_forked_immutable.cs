// builder: An immutable builder is forked; only one branch gets the take.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1572_Builder_ForkedImmutable
{
    private sealed class Plan
    {
        private readonly ImmutableList<string> _lines;

        private Plan(ImmutableList<string> lines) => _lines = lines;

        public static Plan Empty { get; } = new([]);

        public Plan Add(string line) => new(_lines.Add(line));

        public Plan Reset() => Empty;

        public override string ToString() => string.Join('\n', _lines);
    }

    public static void Run()
    {
        var common = Plan.Empty.Add("common");
        var rights = common.Add(Source.LoadPerformerText());
        var open = common.Add(Source.LoadPublicText());
        Sink.TrainText(open.ToString()); // OK
        Sink.TrainText(rights.ToString()); // BAD: forked-branch
        Sink.Train(common); // OK
        Sink.TrainText(rights.Reset().Add("again").ToString()); // OK
        common.Add(Source.LoadPerformerText());
        Sink.Train(common); // OK
        Sink.Train(rights.Add("more")); // BAD: extended-branch
    }
}
