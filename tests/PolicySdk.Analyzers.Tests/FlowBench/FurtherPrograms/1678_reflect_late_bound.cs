// reflect: Expando objects, expression trees and compiled delegates.
using System;
using System.Collections.Generic;
using System.Dynamic;
using System.Linq;
using System.Linq.Expressions;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1678_Reflect_LateBound
{
    private sealed class Row(Clip clip) : DynamicObject
    {
        public override bool TryGetMember(GetMemberBinder binder, out object? result)
        {
            result = binder.Name == "Words" ? clip.Text : binder.Name;
            return true;
        }
    }

    public static void Run()
    {
        dynamic bag = new ExpandoObject();
        bag.Voice = Source.LoadPerformer();
        bag.Bed = Source.LoadPublic();
        Clip voice = bag.Voice;
        Sink.TrainClip(voice); // BAD: hard expando-member
        Clip bed = bag.Bed;
        Sink.TrainClip(bed); // OK: hard
        Sink.TrainClip((Clip)((IDictionary<string, object?>)bag)["Voice"]!); // BAD: hard expando-dictionary

        dynamic row = new Row(Source.LoadPerformer());
        string words = row.Words;
        Sink.TrainText(words); // BAD: hard dynamic-object
        dynamic openRow = new Row(Source.LoadPublic());
        string openWords = openRow.Words;
        Sink.TrainText(openWords); // OK

        Expression<Func<Clip, string>> pick = c => c.Text;
        var compiled = pick.Compile();
        Sink.TrainText(compiled(Source.LoadPerformer())); // BAD: hard compiled-lambda
        Sink.TrainText(compiled(Source.LoadPublic())); // OK

        var load = (Func<string>)Delegate.CreateDelegate(typeof(Func<string>), typeof(Source), "LoadPerformerText");
        Sink.TrainText(load()); // BAD: hard created-delegate
        var rate = (Func<int>)Delegate.CreateDelegate(typeof(Func<int>), new Clip(), "get_Rate");
        Sink.Train(rate()); // OK
    }
}
