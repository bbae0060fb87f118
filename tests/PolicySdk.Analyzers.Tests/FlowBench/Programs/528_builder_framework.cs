// builder: Builders of the base library.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case528_Builder_Framework
{
    public static void Run()
    {
        var text = new StringBuilder("say ").AppendLine("x").AppendFormat("{0}", Source.LoadPerformerText()).Insert(0, '"');
        Sink.TrainText(text.ToString()); // BAD: string-builder
        Sink.TrainText(new StringBuilder().AppendJoin(',', "a", Source.LoadPublicText()).ToString()); // OK
        text.Clear();
        text.Append("fresh");
        Sink.TrainText(text.ToString()); // OK: hard

        var list = ImmutableArray.CreateBuilder<Clip>();
        list.Add(Source.LoadPerformer());
        Sink.TrainAll(list.ToImmutable()); // BAD: immutable-builder
        var map = ImmutableDictionary.CreateBuilder<string, Clip>();
        map["a"] = Source.LoadPublic();
        Sink.TrainClip(map.ToImmutable()["a"]); // OK
        var frozen = ImmutableList<string>.Empty;
        var added = frozen.Add(Source.LoadPerformerText());
        Sink.Train(frozen); // OK
        Sink.Train(added); // BAD: immutable-add
        var uri = new UriBuilder("https", "host") { Path = Source.LoadPerformerText() };
        Sink.TrainText(uri.Uri.AbsolutePath); // BAD: uri-builder
        var sb = new StringBuilder();
        foreach (var chunk in new StringBuilder(Source.LoadPerformerText()).GetChunks())
        {
            sb.Append(chunk.Span);
        }

        Sink.TrainText(sb.ToString()); // BAD: chunks
        Sink.TrainText(string.Create(4, Source.LoadPublicText(), (span, s) => s.AsSpan(0, 4).CopyTo(span))); // OK
        Sink.TrainText(string.Create(4, Source.LoadPerformerText(), (span, s) => s.AsSpan(0, 4).CopyTo(span))); // BAD: string-create
    }
}
