// alias: Aliases that start in the middle of a path.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1169_Alias_FieldOfField
{
    private sealed class Leaf
    {
        public Clip? Clip;
    }

    private sealed class Branch
    {
        public Leaf Leaf = new();
    }

    private sealed class Tree
    {
        public Branch Left = new();
        public Branch Right = new();

        public void Merge() => Right.Leaf = Left.Leaf;
    }

    private static void Fill(Leaf leaf) => leaf.Clip = Source.LoadPerformer();

    public static void Run()
    {
        var tree = new Tree();
        var leaf = tree.Left.Leaf;
        leaf.Clip = Source.LoadPublic();
        Sink.Train(tree); // OK
        Fill(leaf);
        Sink.TrainClip(tree.Left.Leaf.Clip!); // BAD: through-alias

        tree.Right.Leaf.Clip = Source.LoadPublic();
        Sink.TrainClip(tree.Right.Leaf.Clip); // OK
        tree.Merge();
        Sink.TrainClip(tree.Right.Leaf.Clip!); // BAD: merged

        leaf.Clip = Source.LoadPublic();
        Sink.TrainClip(tree.Right.Leaf.Clip!); // OK
        Sink.TrainClip(tree.Left.Leaf.Clip!); // OK
    }
}
