// builder: Nested builders, generic self types and implicit build.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case527_Builder_Nested
{
    private abstract class Base<TSelf> where TSelf : Base<TSelf>
    {
        protected string Name { get; private set; } = "";

        public TSelf Named(string name)
        {
            Name = name;
            return (TSelf)this;
        }
    }

    private sealed class TrackBuilder : Base<TrackBuilder>
    {
        private Clip? _clip;

        public TrackBuilder Clip(Clip clip)
        {
            _clip = clip;
            return this;
        }

        public Track Build() => new(Name, _clip ?? new Clip());
    }

    private sealed record Track(string Name, Clip Clip);

    private sealed class AlbumBuilder : Base<AlbumBuilder>
    {
        private readonly List<Track> _tracks = [];

        public AlbumBuilder Track(Action<TrackBuilder> configure)
        {
            var builder = new TrackBuilder();
            configure(builder);
            _tracks.Add(builder.Build());
            return this;
        }

        public static implicit operator Album(AlbumBuilder b) => new(b.Name, [.. b._tracks]);
    }

    private sealed record Album(string Name, Track[] Tracks);

    public static void Run()
    {
        var track = new TrackBuilder().Named("n").Clip(Source.LoadPerformer()).Build();
        Sink.TrainClip(track.Clip); // BAD: self-typed
        Sink.TrainText(track.Name); // OK
        Album album = new AlbumBuilder().Named("album").Track(t => t.Named("a").Clip(Source.LoadPerformer()));
        Sink.TrainClip(album.Tracks[0].Clip); // BAD: nested-callback
        Sink.TrainText(album.Tracks[0].Name); // OK
        Sink.TrainText(album.Name); // OK
        Album open = new AlbumBuilder().Named(Source.LoadPerformerText()).Track(t => t.Clip(Source.LoadPublic()));
        Sink.TrainClip(open.Tracks[0].Clip); // OK
        Sink.TrainText(open.Name); // BAD: inherited-step
        Sink.Train(new AlbumBuilder().Track(t => t.Named("x"))); // OK
    }
}
