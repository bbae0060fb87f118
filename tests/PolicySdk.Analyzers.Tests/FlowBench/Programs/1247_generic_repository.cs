// generic: A generic base class with closed derived classes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1247_Generic_Repository
{
    private abstract class Repository<T>
        where T : class
    {
        private readonly Dictionary<int, T> _items = [];

        protected abstract T Create(int id);

        public virtual T Get(int id)
        {
            if (!_items.TryGetValue(id, out var item))
            {
                item = Create(id);
                _items.Add(id, item);
            }

            return item;
        }

        public IEnumerable<TOut> All<TOut>(Func<T, TOut> select) => _items.Values.Select(select);
    }

    private sealed class RightsRepository : Repository<Clip>
    {
        protected override Clip Create(int id) => Source.LoadPerformer();
    }

    private sealed class OpenRepository : Repository<Clip>
    {
        protected override Clip Create(int id) => Source.LoadPublic();
    }

    private sealed class NameRepository(string prefix) : Repository<string>
    {
        protected override string Create(int id) => prefix + id;

        public override string Get(int id) => "[" + base.Get(id) + "]";
    }

    public static void Run(int id)
    {
        var rights = new RightsRepository();
        var open = new OpenRepository();
        Sink.TrainClip(rights.Get(id)); // BAD: created-by-override
        Sink.TrainClip(open.Get(id)); // OK
        Sink.Train(rights.All(c => c.Text).ToList()); // BAD: stored-in-base
        Sink.Train(open.All(c => c.Text).ToList()); // OK

        Sink.TrainText(new NameRepository("n").Get(id)); // OK
        Repository<string> names = new NameRepository(Source.LoadPerformerText());
        Sink.TrainText(names.Get(id)); // BAD: closed-over-string
    }
}
