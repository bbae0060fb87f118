// static: initializers run in the order in which they stand, and the static constructor after them; what is in between, only they see.
using System;
using System.Collections.Generic;

namespace FlowBench.Cases;

public static class Case818_Static_InitializersInOrder
{
    private static class Settings
    {
        public static readonly string Before = After ?? "none";
        public static readonly string After = Source.LoadPerformerText();
        public static readonly string Behind = After;
        public static readonly string Early = Read();
        public static readonly string Last = Source.LoadPerformerText();

        public static string Name { get; set; } = Source.LoadPerformerText();

        public static string Caption = "caption";

        public static Clip? Preset = Source.LoadPerformer();

        static Settings()
        {
            Name = "settings";
            Caption = Last;
            if (Environment.ProcessorCount > 1)
            {
                Preset = Source.LoadPublic();
            }
        }

        private static string Read() => Last ?? "early";
    }

    private static class Registry
    {
        public static readonly List<Clip> Clips = [Source.LoadPerformer()];
        public static readonly Dictionary<string, Clip> ByName = [];

        static Registry()
        {
            ByName["open"] = Source.LoadPublic();
            Clips.Clear();
            Clips.Add(ByName["open"]);
        }
    }

    private static class First
    {
        public static string Word = Source.LoadPerformerText();

        static First()
        {
            Second.Touch();
            Word = "first";
        }
    }

    private static class Second
    {
        public static readonly string Copied;

        static Second() => Copied = First.Word;

        public static void Touch()
        {
        }
    }

    private static class Typed<T>
    {
        public static string Label = Source.LoadPerformerText();
        public static string Other = Source.LoadPerformerText();

        static Typed() => Label = typeof(T).Name;
    }

    private static class Replaced
    {
        public static string Word = Source.LoadPerformerText();

        static Replaced() => Word = "replaced";

        public static void Restore() => Word = Source.LoadPerformerText();
    }

    public static void Orders()
    {
        Sink.TrainText(Settings.Before); // OK
        Sink.TrainText(Settings.Behind); // BAD: set above
        Sink.TrainText(Settings.Early); // OK
        Sink.TrainText(Settings.Name); // OK
        Sink.TrainText(Settings.Caption); // BAD: set in the constructor
        Sink.TrainClip(Settings.Preset!); // BAD: replaced sometimes
        Sink.TrainAll(Registry.Clips); // OK
        Sink.TrainClip(Registry.ByName["open"]); // OK
        Sink.TrainText(Second.Copied); // BAD: seen while the other is set
        Sink.TrainText(Typed<int>.Label); // OK
        Sink.TrainText(Typed<string>.Other); // BAD: generic
    }

    public static void Words(bool restored)
    {
        Sink.TrainText(Replaced.Word); // OK
        if (restored)
        {
            Replaced.Restore();
            Sink.TrainText(Replaced.Word); // BAD: set again
            Replaced.Word = "again";
        }
    }
}
