// alias: Methods hand back their argument, a part of it, or a fresh object.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1602_Alias_ReturnedSelf
{
    private sealed class Folder
    {
        public string Name = "";
        public Folder? Child;
    }

    private static Folder Same(Folder folder) => folder;

    private static Folder Leaf(Folder folder)
    {
        var current = folder;
        while (current.Child is { } next)
        {
            current = next;
        }

        return current;
    }

    private static Folder Copy(Folder folder) => new() { Name = folder.Name, Child = folder.Child };

    private static void Tag(Folder folder, string name) => folder.Name = name;

    public static void Run()
    {
        var leaf = new Folder();
        var root = new Folder { Child = leaf };
        Tag(Leaf(Same(root)), Source.LoadPerformerText());
        Sink.TrainText(leaf.Name); // BAD: leaf-found-by-walk

        var other = new Folder { Name = "other" };
        var twin = Copy(other);
        Tag(Same(twin), Source.LoadPerformerText());
        Sink.TrainText(other.Name); // OK
        Sink.TrainText(twin.Name); // BAD: fresh-copy-written

        var parent = new Folder { Child = new Folder { Name = "child" } };
        Tag(Copy(parent).Child!, Source.LoadPerformerText());
        Sink.TrainText(parent.Child.Name); // BAD: child-shared-by-copy
        Sink.TrainText(parent.Name); // OK
    }
}
