// reflect: ExpandoObject, dynamic dispatch, DynamicObject and expression trees.
using System;
using System.Collections.Generic;
using System.Dynamic;
using System.Linq;
using System.Linq.Expressions;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case975_Reflect_DynamicAndExpando
{
    private sealed class Bag : DynamicObject
    {
        private readonly Dictionary<string, object?> _values = [];

        public override bool TrySetMember(SetMemberBinder binder, object? value)
        {
            _values[binder.Name] = value;
            return true;
        }

        public override bool TryGetMember(GetMemberBinder binder, out object? result) => _values.TryGetValue(binder.Name, out result);
    }

    private static string Pick(string text) => text;

    private static string Pick(Clip clip) => "clip";

    public static void Run()
    {
        dynamic expando = new ExpandoObject();
        expando.Words = Source.LoadPerformerText();
        expando.Count = 3;
        Sink.TrainText((string)expando.Words); // BAD: hard expando-member
        IDictionary<string, object?> view = expando;
        Sink.Train(view["Words"]!); // BAD: hard expando-as-dictionary

        dynamic open = new ExpandoObject();
        open.Words = Source.LoadPublicText();
        Sink.TrainText((string)open.Words); // OK

        dynamic bag = new Bag();
        bag.Voice = Source.LoadPerformer();
        Sink.TrainClip((Clip)bag.Voice); // BAD: hard dynamic-object

        dynamic argument = Source.LoadPerformerText();
        string said = Pick(argument);
        Sink.TrainText(said); // BAD: hard late-overload
        dynamic sum = Source.LoadPerformerSamples()[0];
        Sink.Train(sum + 1f); // BAD: hard dynamic-operator

        var p = Expression.Parameter(typeof(Clip), "c");
        var getText = Expression.Lambda<Func<Clip, string>>(Expression.Property(p, "Text"), p).Compile();
        Sink.TrainText(getText(Source.LoadPerformer())); // BAD: hard expression-property
        Sink.TrainText(getText(Source.LoadPublic())); // OK
        dynamic items = new List<string>();
        items.Add(Source.LoadPerformerText());
        Sink.TrainText(items[0]); // BAD: hard dynamic-collection
    }
}
