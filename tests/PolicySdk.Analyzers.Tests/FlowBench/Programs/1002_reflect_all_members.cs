// reflect: Members that are found by going through all of a type, and one of several of a name.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1002_Reflect_AllMembers
{
    private static class VoiceLoaders
    {
        public static Clip Studio() => Source.LoadPerformer();

        public static Clip Field() => Source.LoadPublic();

        public static Clip Silence() => new("", []);

        public static Clip Tone(int rate) => new("", []) { Rate = rate };

        public static Clip Padded(Clip clip) => clip;
    }

    private static class BedLoaders
    {
        public static Clip Rain() => Source.LoadPublic();

        public static Clip Wind() => Source.LoadPublic();
    }

    private sealed class Rack
    {
        public static string Label { get; set; } = "rack";

        public static float[]? Noise;

        public string Words { get; set; } = "";

        public string Tag { get; set; } = "";

        public string Read(Clip clip) => clip.Text + Tag;

        public string Read(string text) => text;
    }

    private static List<Clip> RunAll(Type loaders)
    {
        var clips = new List<Clip>();
        foreach (var method in loaders.GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            if (method.GetParameters().Length == 0)
            {
                clips.Add((Clip)method.Invoke(null, null)!);
            }
        }

        return clips;
    }

    public static void Methods(string name)
    {
        Sink.TrainAll(RunAll(typeof(VoiceLoaders))); // BAD: hard all-methods
        Sink.TrainAll(RunAll(typeof(BedLoaders))); // OK: hard
        var chosen = typeof(VoiceLoaders).GetMethods().First(m => m.Name == name);
        Sink.Train(chosen.Invoke(null, [])!); // BAD: hard one-of-all
        Sink.Train(typeof(BedLoaders).GetMethod(name)!.Invoke(null, [])!); // OK: hard
        var read = typeof(Rack).GetMethod("Read", [typeof(Clip)])!;
        Sink.Train(read.Invoke(new Rack(), [Source.LoadPerformer()])!); // BAD: hard one-of-a-name
        Sink.Train(read.Invoke(new Rack(), [Source.LoadPublic()])!); // OK: hard
    }

    public static void State(string name)
    {
        Rack.Label = Source.LoadPerformerText();
        Rack.Noise = Source.LoadPublicSamples();
        foreach (var property in typeof(Rack).GetProperties(BindingFlags.Public | BindingFlags.Static))
        {
            Sink.Train(property.GetValue(null)!); // BAD: hard static-property
        }

        foreach (var field in typeof(Rack).GetFields())
        {
            Sink.Train(field.GetValue(null)!); // OK: hard
        }

        Sink.Train(typeof(Rack).GetProperty(name)!.GetValue(null)!); // BAD: hard property-of-some-name
        var rack = new Rack();
        foreach (var property in typeof(Rack).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            Sink.Train(property.GetValue(rack)!); // OK: hard
        }

        foreach (var property in rack.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            property.SetValue(rack, Source.LoadPerformerText());
        }

        Sink.TrainText(rack.Words); // BAD: hard set-all
    }
}
