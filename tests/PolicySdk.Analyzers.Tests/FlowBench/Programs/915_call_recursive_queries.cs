// call: Trees are walked by queries that call themselves for every branch.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case915_Call_RecursiveQueries
{
    private interface INode
    {
        string Text { get; }

        IEnumerable<INode> Kids { get; }

        IEnumerable<INode> All() => Kids.SelectMany(k => k.All()).Prepend(this);

        IEnumerable<string> Texts() => Kids.SelectMany(k => k.Texts()).Prepend(Text);
    }

    private sealed record Leaf(string Text) : INode
    {
        public IEnumerable<INode> Kids => [];
    }

    private sealed record Branch(string Text, params INode[] Nodes) : INode
    {
        public IEnumerable<INode> Kids => Nodes;
    }

    private sealed class Take
    {
        public Clip? Clip { get; init; }

        public List<Take> Takes { get; init; } = [];
    }

    private static IEnumerable<Clip> Flatten(Take take) => take.Takes.SelectMany(Flatten).Append(take.Clip ?? new Clip());

    private static IEnumerable<T> Walk<T>(T root, Func<T, IEnumerable<T>> kids) => kids(root).SelectMany(k => Walk(k, kids)).Prepend(root);

    private static string Words(Take take) => take.Clip?.Text + string.Concat(take.Takes.Select(Words));

    private static Take Tree(Clip clip) => new() { Takes = { new Take(), new Take { Takes = { new Take { Takes = { new Take { Clip = clip } } } } } } };

    public static void Run()
    {
        INode rights = new Branch("r", new Leaf("a"), new Branch("b", new Leaf(Source.LoadPerformerText())));
        INode open = new Branch("r", new Leaf("a"), new Branch("b", new Leaf("c")));
        Sink.Train(rights.All().Select(n => n.Text)); // BAD: default-member
        Sink.Train(rights.Texts()); // BAD: texts
        Sink.Train(open.All().Select(n => n.Text)); // OK
        Sink.Train(open.Texts()); // OK
        Sink.TrainText(rights.Text); // OK

        var tree = Tree(Source.LoadPerformer());
        var clean = Tree(Source.LoadPublic());
        Sink.TrainAll(Flatten(tree)); // BAD: method-group
        Sink.TrainAll(Flatten(clean)); // OK
        Sink.TrainAll(Walk(tree, t => t.Takes).Select(t => t.Clip!)); // BAD: generic
        Sink.TrainAll(Walk(clean, t => t.Takes).Select(t => t.Clip!)); // OK
        Sink.TrainText(Words(tree)); // BAD: words
        Sink.TrainText(Words(clean)); // OK
        IEnumerable<Clip> Local(Take take) => take.Takes.SelectMany(Local).Prepend(take.Clip ?? new Clip());
        Sink.TrainAll(Local(tree)); // BAD: local-function
        Sink.TrainAll(Local(clean)); // OK
        Sink.Train(Walk(tree, t => t.Takes).Select(t => t.Takes.Count)); // OK
    }
}
