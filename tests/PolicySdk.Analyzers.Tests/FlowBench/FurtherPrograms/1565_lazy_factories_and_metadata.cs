// lazy: Lazy values with arguments, thread-locals and weak tables.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1565_Lazy_FactoriesAndMetadata
{
    private sealed class Deferred<T>(Func<T> make)
    {
        private T? _value;
        private bool _made;

        public T Value
        {
            get
            {
                if (!_made)
                {
                    (_value, _made) = (make(), true);
                }

                return _value!;
            }
        }
    }

    public static void Run()
    {
        var lazy = new Lazy<string>(Source.LoadPerformerText, LazyThreadSafetyMode.PublicationOnly);
        Sink.TrainText(lazy.Value); // BAD: method-group-lazy

        using var local = new ThreadLocal<Clip>(() => Source.LoadPerformer());
        Sink.TrainClip(local.Value!); // BAD: thread-local

        var table = new ConditionalWeakTable<object, Clip>();
        var key = new object();
        Sink.TrainClip(table.GetValue(key, _ => Source.LoadPerformer())); // BAD: weak-table

        var deferred = new Deferred<Clip>(() => Source.LoadPerformer());
        Sink.TrainText(deferred.Value.Text); // BAD: own-lazy
        Sink.TrainText(new Deferred<string>(() => Source.LoadPublicText()).Value); // OK
    }
}
