// static: Static constructors, initializers, ambient and thread statics.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1684_Static_Initializers
{
    private static class Library
    {
        public static readonly Clip Voice;
        public static readonly Clip Bed = Source.LoadPublic();

        static Library()
        {
            Voice = Source.LoadPerformer();
        }

        public static string Words { get; } = Source.LoadPerformerText();

        public static string Caption => Bed.Text + "!";
    }

    private static readonly AsyncLocal<Clip?> s_ambient = new();
    private static readonly ThreadLocal<Clip> s_local = new(() => Source.LoadPerformer());

    [ThreadStatic]
    private static Clip? t_clip;

    private static async Task<Clip> ReadAmbientAsync()
    {
        await Task.Yield();
        return s_ambient.Value!;
    }

    public static async Task RunAsync()
    {
        Sink.TrainClip(Library.Voice); // BAD: static-constructor
        Sink.TrainClip(Library.Bed); // OK
        Sink.TrainText(Library.Words); // BAD: static-initializer
        Sink.TrainText(Library.Caption); // OK

        t_clip = Source.LoadPerformer();
        Sink.TrainClip(t_clip); // BAD: thread-static
        t_clip = Source.LoadPublic();
        Sink.TrainClip(t_clip); // OK
        Sink.TrainClip(s_local.Value!); // BAD: thread-local

        s_ambient.Value = Source.LoadPublic();
        Sink.TrainClip(s_ambient.Value); // OK
        s_ambient.Value = Source.LoadPerformer();
        Sink.TrainClip(await ReadAmbientAsync()); // BAD: async-local
        Sink.TrainClip(await Task.Run(() => s_ambient.Value!)); // BAD: async-local-in-task
    }
}
