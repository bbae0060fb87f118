// dispatch: Overloads by static type, virtual properties and events in subclasses, interface re-implementation.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case454_Dispatch_StateAndOverload
{
    private interface IPlay
    {
        Clip Play();
    }

    private class Player : IPlay
    {
        public Clip Play() => Source.LoadPerformer();

        public virtual Clip Current { get; set; } = new();
    }

    private sealed class OpenPlayer : Player, IPlay
    {
        Clip IPlay.Play() => Source.LoadPublic();

        public override Clip Current
        {
            get => base.Current;
            set => base.Current = Source.LoadPublic();
        }
    }

    private static string Describe(object o) => o.GetType().Name;

    private static string Describe(Clip c) => c.Text;

    public static void Run()
    {
        var open = new OpenPlayer();
        Sink.TrainClip(open.Play()); // BAD: inherited-member
        IPlay played = open;
        Sink.TrainClip(played.Play()); // OK
        IPlay plain = new Player();
        Sink.TrainClip(plain.Play()); // BAD: interface-call

        Player first = new Player { Current = Source.LoadPerformer() };
        Sink.TrainClip(first.Current); // BAD: virtual-property
        Player second = new OpenPlayer { Current = Source.LoadPerformer() };
        Sink.TrainClip(second.Current); // OK

        object boxed = Source.LoadPerformer();
        Sink.TrainText(Describe(boxed)); // OK
        Sink.TrainText(Describe((Clip)boxed)); // BAD: specific-overload
    }
}
