// reflect: Methods, properties and fields found by name.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case500_Reflect_Invoke
{
    private sealed class Host
    {
        public string Words { get; set; } = "";

        public string Note = "note";

        public Clip Fetch() => Source.LoadPerformer();

        public static string Echo(string text) => text;
    }

    private sealed class OpenHost
    {
        public Clip Fetch() => Source.LoadPublic();
    }

    public static void Run()
    {
        var clip = Source.LoadPerformer();
        var text = (string)typeof(Clip).GetProperty(nameof(Clip.Text))!.GetValue(clip)!;
        Sink.TrainText(text); // BAD: hard property-get

        var host = new Host();
        typeof(Host).GetProperty("Words")!.SetValue(host, Source.LoadPerformerText());
        Sink.TrainText(host.Words); // BAD: hard property-set
        Sink.TrainText((string)typeof(Host).GetField("Note")!.GetValue(host)!); // OK: hard

        var fetched = (Clip)typeof(Host).GetMethod("Fetch")!.Invoke(host, null)!;
        Sink.TrainClip(fetched); // BAD: hard invoked-loader
        var open = (Clip)typeof(OpenHost).GetMethod("Fetch")!.Invoke(new OpenHost(), [])!;
        Sink.TrainClip(open); // OK
        var echo = typeof(Host).GetMethod(nameof(Host.Echo), BindingFlags.Public | BindingFlags.Static)!;
        Sink.TrainText((string)echo.Invoke(null, [Source.LoadPerformerText()])!); // BAD: hard invoked-argument
        Sink.TrainText((string)echo.Invoke(null, [Source.LoadPublicText()])!); // OK
        typeof(Sink).GetMethod("TrainClip")!.Invoke(null, [clip]); // BAD: hard invoked-sink
    }
}
