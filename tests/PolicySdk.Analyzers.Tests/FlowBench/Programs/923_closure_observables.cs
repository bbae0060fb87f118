// closure: A subject hands values to observers and operators subscribe on demand.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case923_Closure_Observables
{
    private sealed class Subject<T> : IObservable<T>, IObserver<T>
    {
        private readonly List<IObserver<T>> _observers = [];

        public IDisposable Subscribe(IObserver<T> observer)
        {
            _observers.Add(observer);
            return new Subscription(() => _observers.Remove(observer));
        }

        public void OnNext(T value)
        {
            foreach (var observer in _observers.ToArray())
            {
                observer.OnNext(value);
            }
        }

        public void OnError(Exception error) => _observers.ForEach(o => o.OnError(error));

        public void OnCompleted() => _observers.ForEach(o => o.OnCompleted());
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    private sealed class Observer<T>(Action<T> next) : IObserver<T>
    {
        public Exception? Error { get; private set; }

        public void OnNext(T value) => next(value);

        public void OnError(Exception error) => Error = error;

        public void OnCompleted()
        {
        }
    }

    private sealed class Operator<TIn, TOut>(IObservable<TIn> source, Func<IObserver<TOut>, Action<TIn>> connect) : IObservable<TOut>
    {
        public IDisposable Subscribe(IObserver<TOut> observer) => source.Subscribe(new Observer<TIn>(connect(observer)));
    }

    private static IObservable<TOut> Select<TIn, TOut>(this IObservable<TIn> source, Func<TIn, TOut> map) =>
        new Operator<TIn, TOut>(source, observer => value => observer.OnNext(map(value)));

    private static IObservable<T> Where<T>(this IObservable<T> source, Func<T, bool> test) =>
        new Operator<T, T>(source, observer => value =>
        {
            if (test(value))
            {
                observer.OnNext(value);
            }
        });

    public static void Run()
    {
        var voices = new Subject<Clip>();
        var words = new List<string>();
        var marks = new List<string>();
        voices.Where(c => c.Rate > 0).Select(c => c.Text).Subscribe(new Observer<string>(words.Add));
        voices.Select(c => "seen").Subscribe(new Observer<string>(marks.Add));
        Sink.Train(words); // OK
        voices.OnNext(Source.LoadPerformer());
        Sink.Train(words); // BAD: observed
        Sink.Train(marks); // OK

        var beds = new Subject<Clip>();
        beds.Subscribe(new Observer<Clip>(c => Sink.TrainClip(c))); // OK
        beds.OnNext(Source.LoadPublic());

        var failing = new Subject<string>();
        var observer = new Observer<string>(_ => { });
        failing.Subscribe(observer);
        failing.OnError(new FormatException(Source.LoadPerformerText()));
        Sink.TrainText(observer.Error!.Message); // BAD: error-observed
    }
}
