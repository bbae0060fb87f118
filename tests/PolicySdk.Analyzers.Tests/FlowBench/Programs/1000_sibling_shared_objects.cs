// sibling: Entry methods reach one object by several ways, of which each of them takes another.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1000_Sibling_SharedObjects
{
    private sealed class Shelf
    {
        public List<Clip> Clips { get; } = [];

        public Shelf? Beside { get; set; }
    }

    private sealed class Desk
    {
        public Action<Clip>? Received;

        public Shelf Front = new();

        public void Take(Clip clip) => Received?.Invoke(clip);
    }

    private static readonly Desk s_voiceDesk = new();
    private static readonly Desk s_bedDesk = new();
    private static readonly List<Clip> s_voices = [];
    private static readonly List<Clip> s_beds = [];
    private static readonly Shelf s_archive = new();
    private static readonly Shelf s_openArchive = new();
    private static Shelf s_current = new();
    private static Shelf s_kept = new();
    private static Shelf s_scratch = new();

    public static void Connect()
    {
        s_voiceDesk.Received = s_voices.Add;
        s_bedDesk.Received = s_beds.Add;
        s_voiceDesk.Front = s_archive;
        s_bedDesk.Front = s_openArchive;
        s_kept = s_current;
    }

    public static void Record()
    {
        s_voiceDesk.Take(Source.LoadPerformer());
        s_bedDesk.Take(Source.LoadPublic());
        s_voiceDesk.Front.Beside = new Shelf();
        s_voiceDesk.Front.Clips.Add(Source.LoadPerformer());
        s_bedDesk.Front.Clips.Add(Source.LoadPublic());
    }

    public static void Renew()
    {
        s_current.Clips.Add(Source.LoadPerformer());
        s_current = new Shelf();
        s_scratch.Clips.Add(Source.LoadPerformer());
        s_scratch = new Shelf();
    }

    public static void Train()
    {
        Sink.TrainAll(s_voices); // BAD: bound-to-list
        Sink.TrainAll(s_beds); // OK
        Sink.TrainAll(s_archive.Clips); // BAD: other-name
        Sink.TrainAll(s_openArchive.Clips); // OK
        Sink.TrainAll(s_archive.Beside?.Clips ?? []); // OK
        Sink.TrainAll(s_kept.Clips); // BAD: let-go-but-kept
        Sink.TrainAll(s_scratch.Clips); // OK
    }
}
