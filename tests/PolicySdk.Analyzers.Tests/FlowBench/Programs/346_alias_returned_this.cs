// alias: Fluent calls and out parameters return the same object.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case346_Alias_ReturnedThis
{
    private sealed class Form
    {
        private readonly List<string> _parts = [];

        public IReadOnlyList<string> Parts => _parts;

        public Form Add(string part)
        {
            _parts.Add(part);
            return this;
        }

        public Form Copy()
        {
            var copy = new Form();
            copy._parts.AddRange(_parts);
            return copy;
        }

        public void Share(out Form same, out Form apart) => (same, apart) = (this, new Form());
    }

    public static void Run()
    {
        var form = new Form();
        var returned = form.Add("a");
        var copy = form.Copy();
        form.Share(out var same, out var apart);
        returned.Add(Source.LoadPerformerText());
        Sink.Train(form.Parts); // BAD: returned-this
        Sink.Train(same.Parts); // BAD: out-alias
        Sink.Train(copy.Parts); // OK
        Sink.Train(apart.Parts); // OK
        Sink.Train(form.Copy().Parts); // BAD: copied-after
        apart.Add("b").Add(Source.LoadPublicText());
        Sink.Train(apart); // OK
        var view = copy.Parts;
        copy.Add(Source.LoadPerformerText());
        Sink.Train(view); // BAD: live-view
    }
}
