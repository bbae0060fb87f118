// ext: Extensions on interfaces, generics with constraints, delegates and enums.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case483_Ext_InterfaceGeneric
{
    private interface IHasClip
    {
        Clip Clip { get; }
    }

    private sealed record Take(Clip Clip, string Note) : IHasClip;

    private enum Mood
    {
        Calm,
    }

    private static string WordsOf<T>(this T item) where T : IHasClip => item.Clip.Text;

    private static string NoteOf(this Take take) => take.Note;

    private static TResult Pipe<T, TResult>(this T value, Func<T, TResult> f) => f(value);

    private static T Tap<T>(this T value, Action<T> action)
    {
        action(value);
        return value;
    }

    private static Func<T, TOut> Then<T, TMid, TOut>(this Func<T, TMid> f, Func<TMid, TOut> g) => x => g(f(x));

    private static string Label(this Mood mood) => mood.ToString();

    public static void Run()
    {
        var take = new Take(Source.LoadPerformer(), "note");
        Sink.TrainText(take.WordsOf()); // BAD: constrained-extension
        Sink.TrainText(take.NoteOf()); // OK
        Sink.TrainText(Source.LoadPerformer().Pipe(c => c.Text).Pipe(t => t + "!")); // BAD: pipe
        Sink.TrainText(Source.LoadPerformer().Pipe(_ => "x")); // OK
        Source.LoadPerformer().Tap(c => Sink.TrainClip(c)); // BAD: tap
        Sink.TrainClip(Source.LoadPublic().Tap(c => Console.WriteLine(c.Id))); // OK
        Func<Clip, string> words = c => c.Text;
        Sink.TrainText(words.Then(t => t.Trim())(Source.LoadPerformer())); // BAD: composed
        Sink.TrainText(words.Then(t => t.Trim())(Source.LoadPublic())); // OK
        Sink.TrainText(Mood.Calm.Label()); // OK
    }
}
