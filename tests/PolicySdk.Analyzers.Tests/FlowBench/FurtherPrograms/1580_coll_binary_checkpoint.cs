// coll: A checkpoint is written to and read from streams; an augmentation shuffles.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1580_Coll_BinaryCheckpoint
{
    private static byte[] Save(IReadOnlyList<float> samples, string title)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(title);
        writer.Write(samples.Count);
        foreach (var s in samples)
        {
            writer.Write(s);
        }

        writer.Flush();
        return memory.ToArray();
    }

    private static List<float> Restore(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        reader.ReadString();
        var samples = new List<float>(reader.ReadInt32());
        for (var i = 0; i < samples.Capacity; i++)
        {
            samples.Add(reader.ReadSingle());
        }

        return samples;
    }

    public static void Run(int seed)
    {
        var rights = Save(Source.LoadPerformerSamples(), "rights");
        var open = Save(Source.LoadPublicSamples(), "open");
        Sink.Train(Restore(rights)); // BAD: binary-round-trip
        Sink.Train(Restore(open)); // OK

        var items = Source.LoadPerformerList();
        new Random(seed).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items));
        Sink.TrainAll(items); // BAD: shuffled
        var order = Enumerable.Range(0, items.Count).ToArray();
        new Random(seed).Shuffle(order);
        Sink.Train(order); // OK
        Sink.TrainClip(Random.Shared.GetItems(items.ToArray(), 1)[0]); // BAD: sampled
    }
}
