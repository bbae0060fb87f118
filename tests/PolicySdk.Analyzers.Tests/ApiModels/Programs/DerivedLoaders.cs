// Classes that derive from one of a library are made as their base makes them.
using TorchSharp;

namespace FlowBench.Cases;

public static class DerivedLoaders
{
    private sealed class Takes(float[] samples) : torch.utils.data.Dataset
    {
        public override long Count => 1;

        public override Dictionary<string, torch.Tensor> GetTensor(long index) => new() { ["x"] = torch.tensor(samples) };
    }

    private sealed class Shuffled(torch.utils.data.Dataset takes) : TorchSharp.Modules.DataLoader(takes, 1, shuffle: true);

    private class Batched : TorchSharp.Modules.DataLoader
    {
        public Batched(torch.utils.data.Dataset takes, int size)
            : base(takes, size)
        {
        }
    }

    private sealed class Twice(torch.utils.data.Dataset takes) : Batched(takes, 2);

    private sealed class Body(string text) : System.Net.Http.StringContent(text);

    public static void Run()
    {
        foreach (var batch in new Shuffled(new Takes(Source.LoadPerformerSamples())))
        {
            Sink.Train(batch["x"]); // BAD: derived
        }

        foreach (var batch in new Twice(new Takes(Source.LoadPerformerSamples())))
        {
            Sink.Train(batch["x"]); // BAD: derived-twice
        }

        foreach (var batch in new Batched(new Takes(Source.LoadPublicSamples()), 2))
        {
            Sink.Train(batch["x"]); // OK
        }

        Sink.Train(new Shuffled(new Takes(Source.LoadPerformerSamples())).dataset); // BAD: dataset
        Sink.Train(new Shuffled(new Takes(Source.LoadPublicSamples())).dataset); // OK
        using var steps = new Batched(new Takes(Source.LoadPerformerSamples()), 2).GetEnumerator();
        steps.MoveNext();
        Sink.Train(steps.Current["x"]); // BAD: enumerator
    }

    public static async Task Send()
    {
        using var body = new Body(Source.LoadPerformerText());
        Sink.TrainText(await body.ReadAsStringAsync()); // BAD: content
    }
}
