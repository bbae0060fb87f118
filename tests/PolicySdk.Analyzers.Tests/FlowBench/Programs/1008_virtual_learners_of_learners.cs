// virtual: Learners that learn by others, which they make by delegates that they were given: each may be each.
using System;
using System.Collections.Generic;
using System.Linq;

namespace FlowBench.Cases;

public static class Case1008_Virtual_LearnersOfLearners
{
    public interface IModel { string Predict(string text); }

    public interface ILearner { IModel Learn(List<Clip> clips); }

    public sealed class Known(List<string> known) : IModel { public string Predict(string text) => known.Contains(text) ? text : known[0]; }

    public sealed class Chosen(IModel[] models, Func<string[], string> choose) : IModel
    {
        public string Predict(string text) => choose(models.Select(model => model.Predict(text)).ToArray());
    }

    public sealed class Memory : ILearner
    {
        public IModel Learn(List<Clip> clips)
        {
            Sink.TrainClip(clips[0]); // BAD: leaf
            return new Known(clips.Select(clip => clip.Text).ToList());
        }
    }

    public sealed class Stacking : ILearner
    {
        private readonly Func<List<Clip>, IModel>[] _learners;
        private readonly Func<Func<string[], string>> _choose;

        public Stacking(ILearner[] learners, Func<string[], string> choose)
            : this(learners.Select(learner => (Func<List<Clip>, IModel>)(clips => learner.Learn(clips))).ToArray(), () => choose)
        {
        }

        public Stacking(Func<List<Clip>, IModel>[] learners, Func<Func<string[], string>> choose) => (_learners, _choose) = (learners, choose);

        public IModel Learn(List<Clip> clips)
        {
            var models = new List<IModel>();
            foreach (var learn in _learners)
            {
                models.Add(learn(clips));
            }

            return new Chosen(models.ToArray(), _choose());
        }
    }

    public sealed class Selecting : ILearner
    {
        private readonly Func<List<Clip>, IModel>[] _learners;
        private readonly Func<Func<string[], string>> _choose;

        public Selecting(Func<List<Clip>, IModel>[] learners, Func<Func<string[], string>> choose) => (_learners, _choose) = (learners, choose);

        public IModel Learn(List<Clip> clips)
        {
            var inner = new Stacking(_learners, _choose);
            var models = _learners.Select(learn => learn(clips.Where(clip => clip.Text.Length > 2).ToList())).ToList();
            models.Add(inner.Learn(clips));
            return new Bagging(models.Select(model => (Func<List<Clip>, IModel>)(_ => model)).ToArray(), _choose).Learn(clips);
        }
    }

    public sealed class Bagging : ILearner
    {
        private readonly Func<List<Clip>, IModel>[] _learners;
        private readonly Func<Func<string[], string>> _choose;

        public Bagging(Func<List<Clip>, IModel>[] learners, Func<Func<string[], string>> choose) => (_learners, _choose) = (learners, choose);

        public IModel Learn(List<Clip> clips)
        {
            var half = clips.Take(clips.Count / 2).ToList();
            return clips.Count > 8
                ? new Selecting(_learners, _choose).Learn(half)
                : new Chosen(_learners.Select(learn => learn(half)).ToArray(), _choose());
        }
    }

    public static void Run()
    {
        ILearner learner = new Stacking([new Selecting([new Memory().Learn], () => all => all[0]), new Memory()], all => all[1]);
        Sink.TrainText(learner.Learn([Source.LoadPerformer()]).Predict("a")); // BAD: performer
    }
}
