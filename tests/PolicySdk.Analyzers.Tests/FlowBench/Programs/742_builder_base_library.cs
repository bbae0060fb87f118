// builder: Builders of the base library: immutable, uri, connection string, host arguments.
using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case742_Builder_BaseLibrary
{
    public static void Run()
    {
        var builder = ImmutableList.CreateBuilder<Clip>();
        builder.Add(Source.LoadPublic());
        Sink.TrainAll(builder.ToImmutable()); // OK
        builder.Insert(0, Source.LoadPerformer());
        Sink.TrainAll(builder.ToImmutable()); // BAD: builder-insert
        var map = ImmutableDictionary<string, string>.Empty.SetItem("a", Source.LoadPerformerText());
        var cut = map.Remove("a").Add("b", "b");
        Sink.TrainText(map["a"]); // BAD: immutable-entry
        Sink.TrainText(cut["b"]); // OK: hard
        var array = ImmutableArray.CreateBuilder<string>(2);
        array.Add(Source.LoadPublicText());
        Sink.Train(array.MoveToImmutable()); // OK
        var frozen = new Dictionary<string, Clip> { ["k"] = Source.LoadPerformer() }.ToFrozenDictionary();
        Sink.TrainClip(frozen["k"]); // BAD: frozen

        var uri = new UriBuilder("https", "host") { Query = "q=" + Source.LoadPerformerText() };
        Sink.TrainText(uri.ToString()); // BAD: uri-query
        var stack = ImmutableStack<string>.Empty.Push("a").Push(Source.LoadPerformerText());
        Sink.TrainText(stack.Peek()); // BAD: peek
        stack.Pop(out var top);
        Sink.TrainText(top); // BAD: popped
        var queue = ImmutableQueue.Create("a", Source.LoadPublicText());
        Sink.TrainText(queue.Dequeue().Peek()); // OK
        var joined = new StringBuilder().AppendJoin(',', queue).ToString();
        Sink.TrainText(joined); // OK
    }
}
