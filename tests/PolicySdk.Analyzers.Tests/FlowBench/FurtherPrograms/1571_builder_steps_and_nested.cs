// builder: A staged builder with callbacks, implicit conversion and immutable steps.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1571_Builder_StepsAndNested
{
    private sealed record Recipe(string Name, Clip[] Clips, float Gain);

    private sealed class RecipeBuilder
    {
        private readonly List<Action<List<Clip>>> _steps = [];
        private string _name = "";
        private Func<float> _gain = () => 1f;

        public RecipeBuilder Named(string name)
        {
            _name = name;
            return this;
        }

        public RecipeBuilder Step(Action<List<Clip>> step)
        {
            _steps.Add(step);
            return this;
        }

        public RecipeBuilder Gain(Func<float> gain)
        {
            _gain = gain;
            return this;
        }

        public Recipe Build()
        {
            var clips = new List<Clip>();
            foreach (var step in _steps)
            {
                step(clips);
            }

            return new Recipe(_name, [.. clips], _gain());
        }

        public static implicit operator Recipe(RecipeBuilder b) => b.Build();
    }

    public static void Run()
    {
        Recipe mixed = new RecipeBuilder().Named("m").Step(c => c.Add(Source.LoadPerformer()));
        Sink.TrainAll(mixed.Clips); // BAD: builder-step
        Sink.TrainText(mixed.Name); // OK

        var loud = new RecipeBuilder().Gain(() => Source.LoadPerformerSamples()[0]).Build();
        Sink.Train(loud.Gain); // BAD: builder-factory
        Sink.Train(loud); // BAD: built-whole

        var open = new RecipeBuilder().Step(c => c.AddRange(Source.LoadPublics())).Build();
        Sink.Train(open); // OK
    }
}
