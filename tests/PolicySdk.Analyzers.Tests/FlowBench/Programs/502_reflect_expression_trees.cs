// reflect: Compiled expression trees.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case502_Reflect_ExpressionTrees
{
    private static Func<T, object> Getter<T>(string member)
    {
        var p = Expression.Parameter(typeof(T), "p");
        return Expression.Lambda<Func<T, object>>(Expression.Convert(Expression.Property(p, member), typeof(object)), p).Compile();
    }

    public static void Run()
    {
        Expression<Func<Clip, string>> words = c => c.Text;
        Sink.TrainText(words.Compile()(Source.LoadPerformer())); // BAD: hard compiled
        Sink.TrainText(words.Compile()(Source.LoadPublic())); // OK
        Expression<Func<Clip, string>> fixedText = c => "fixed";
        Sink.TrainText(fixedText.Compile().Invoke(Source.LoadPerformer())); // OK: hard
        var voice = Source.LoadPerformer();
        Expression<Func<Clip>> captured = () => voice;
        Sink.TrainClip(captured.Compile()()); // BAD: hard captured

        Sink.Train(Getter<Clip>("Text")(Source.LoadPerformer())); // BAD: hard built-getter
        Sink.Train(Getter<Clip>("Text")(Source.LoadPublic())); // OK
        var queried = Source.LoadPerformers().AsQueryable().Where(c => c.Rate > 0).Select(c => c.Text).First();
        Sink.TrainText(queried); // BAD: hard queryable
        Sink.TrainText(Source.LoadPublics().AsQueryable().Select(c => c.Text).First()); // OK
    }
}
