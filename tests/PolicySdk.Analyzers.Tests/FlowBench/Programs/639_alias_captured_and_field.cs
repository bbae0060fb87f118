// alias: A local, a captured variable and a field name one object.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case639_Alias_CapturedAndField
{
    private sealed class Holder
    {
        public Clip Clip = new();

        public Action<string> Writer() => text => Clip.Text = text;

        public Func<string> Reader()
        {
            var clip = Clip;
            return () => clip.Text;
        }
    }

    public static void Run()
    {
        var holder = new Holder();
        var read = holder.Reader();
        var write = holder.Writer();
        write(Source.LoadPerformerText());
        Sink.TrainText(read()); // BAD: same-clip
        holder.Clip = new Clip();
        Sink.TrainText(holder.Clip.Text); // OK
        Sink.TrainText(read()); // BAD: old-clip
        write("x");
        Sink.TrainText(read()); // BAD: old-clip-not-cut
        Sink.TrainText(holder.Clip.Text); // OK

        var other = new Holder();
        var readOther = other.Reader();
        Sink.TrainText(readOther()); // OK
    }
}
