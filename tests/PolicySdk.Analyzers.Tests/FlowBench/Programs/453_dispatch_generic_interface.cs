// dispatch: One class implements a generic interface twice; covariant returns; a visitor.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case453_Dispatch_GenericInterface
{
    private interface ISupplier<T>
    {
        T Get();
    }

    private sealed class Both : ISupplier<Clip>, ISupplier<string>
    {
        Clip ISupplier<Clip>.Get() => Source.LoadPerformer();

        string ISupplier<string>.Get() => Source.LoadPublicText();
    }

    private abstract class Shelf
    {
        public abstract object Item();
    }

    private sealed class ClipShelf : Shelf
    {
        public override Clip Item() => Source.LoadPerformer();
    }

    private interface IVisitor<TResult>
    {
        TResult Visit(VoiceNode node);

        TResult Visit(BedNode node);
    }

    private abstract class Node
    {
        public abstract TResult Accept<TResult>(IVisitor<TResult> visitor);
    }

    private sealed class VoiceNode : Node
    {
        public string Words { get; } = Source.LoadPerformerText();

        public override TResult Accept<TResult>(IVisitor<TResult> visitor) => visitor.Visit(this);
    }

    private sealed class BedNode : Node
    {
        public string Words { get; } = Source.LoadPublicText();

        public override TResult Accept<TResult>(IVisitor<TResult> visitor) => visitor.Visit(this);
    }

    private sealed class Printer : IVisitor<string>
    {
        public string Visit(VoiceNode node) => node.Words;

        public string Visit(BedNode node) => node.Words;
    }

    private static T Take<T>(ISupplier<T> supplier) => supplier.Get();

    public static void Run()
    {
        var both = new Both();
        Sink.TrainClip(Take<Clip>(both)); // BAD: generic-interface
        Sink.TrainText(Take<string>(both)); // OK
        Shelf shelf = new ClipShelf();
        Sink.Train(shelf.Item()); // BAD: covariant-return
        Sink.TrainClip(new ClipShelf().Item()); // BAD: covariant-direct
        Node voice = new VoiceNode();
        Node bed = new BedNode();
        Sink.TrainText(voice.Accept(new Printer())); // BAD: visitor
        Sink.TrainText(bed.Accept(new Printer())); // OK
    }
}
