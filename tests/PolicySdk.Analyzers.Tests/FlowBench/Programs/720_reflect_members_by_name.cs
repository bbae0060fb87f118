// reflect: Properties and fields read and written by name, and methods invoked by name.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case720_Reflect_MembersByName
{
    public sealed class Host
    {
        public string Words { get; set; } = "";

        public string Title { get; set; } = "title";

        public Clip? Clip;

        public string Shout(string text) => text.ToUpperInvariant() + Title;
    }

    public static void Run(string name)
    {
        var host = new Host();
        typeof(Host).GetProperty(nameof(Host.Words))!.SetValue(host, Source.LoadPerformerText());
        Sink.TrainText(host.Words); // BAD: hard set-by-name
        Sink.TrainText(host.Title); // OK: hard

        var open = new Host();
        typeof(Host).GetField("Clip")!.SetValue(open, Source.LoadPublic());
        Sink.TrainClip(open.Clip!); // OK
        foreach (var property in typeof(Host).GetProperties())
        {
            Sink.Train(property.GetValue(host)!); // BAD: hard any-property
            Sink.TrainText(property.Name); // OK
        }

        var shout = typeof(Host).GetMethod(name)!;
        Sink.Train(shout.Invoke(open, [Source.LoadPerformerText()])!); // BAD: hard invoked
        Sink.Train(shout.Invoke(open, [Source.LoadPublicText()])!); // OK: hard
    }
}
