// oper: Shift, increment and indexer operators on reference types.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1672_Oper_StreamStyle
{
    private sealed class Reel
    {
        public List<Clip> Clips { get; init; } = [];

        public int Position { get; init; }

        public static Reel operator <<(Reel reel, Clip clip)
        {
            reel.Clips.Add(clip);
            return reel;
        }

        public static Reel operator +(Reel a, Reel b) => new() { Clips = [.. a.Clips, .. b.Clips] };

        public static Reel operator ++(Reel reel) => new() { Clips = reel.Clips, Position = reel.Position + 1 };

        public static Reel operator ~(Reel reel) => new() { Position = reel.Position };

        public static Clip operator >>>(Reel reel, int back) => reel.Clips[^back];
    }

    public static void Run()
    {
        var rights = new Reel() << Source.LoadPublic() << Source.LoadPerformer();
        Sink.TrainAll(rights.Clips); // BAD: shifted-in
        Sink.TrainClip(rights >>> 1); // BAD: shifted-out
        var open = new Reel();
        open <<= Source.LoadPublic();
        Sink.TrainAll(open.Clips); // OK
        Sink.TrainAll((open + rights).Clips); // BAD: merged
        Sink.TrainAll(open.Clips); // OK
        rights++;
        Sink.Train(rights.Position); // OK
        Sink.TrainAll(rights.Clips); // BAD: after-increment
        Sink.TrainAll((~rights).Clips); // OK
        var copy = open + open;
        open <<= Source.LoadPerformer();
        Sink.TrainClip(copy >>> 1); // OK
        Sink.TrainClip(open >>> 1); // BAD: compound-shift
    }
}
