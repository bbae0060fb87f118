// field: Fields that are reached by offset, by accessor or by a table beside the object.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case906_Field_HiddenAccess
{
    [StructLayout(LayoutKind.Explicit)]
    private struct Bits
    {
        [FieldOffset(0)]
        public float Number;
        [FieldOffset(0)]
        public int Raw;
        [FieldOffset(8)]
        public int Other;
    }

    private sealed class Vault(string secret)
    {
        private string _secret = secret;
        private string _label = "label";

        public string Both => _label + _secret;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_secret")]
    private static extern ref string Secret(Vault vault);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_label")]
    private static extern ref string Label(Vault vault);

    private static readonly ConditionalWeakTable<object, Clip> s_beside = new();

    public static void Run()
    {
        var bits = new Bits { Number = Source.LoadPerformerSamples()[0] };
        Sink.Train(bits.Raw); // BAD: hard overlaid-field
        Sink.Train(bits.Other); // OK
        Sink.Train(bits.Number); // BAD: own-field

        var vault = new Vault(Source.LoadPerformerText());
        Sink.TrainText(Secret(vault)); // BAD: hard unsafe-accessor
        var plain = new Vault("open");
        Sink.TrainText(Secret(plain)); // OK
        Sink.TrainText(Label(plain)); // OK
        Label(plain) = Source.LoadPerformerText();
        Sink.TrainText(plain.Both); // BAD: hard written-by-accessor

        var key = new object();
        s_beside.Add(key, Source.LoadPerformer());
        if (s_beside.TryGetValue(key, out var found))
        {
            Sink.TrainClip(found); // BAD: weak-table
        }

        var weak = new WeakReference<Clip>(Source.LoadPerformer());
        if (weak.TryGetTarget(out var target))
        {
            Sink.TrainClip(target); // BAD: weak-reference
        }

        var handle = GCHandle.Alloc(Source.LoadPublic());
        Sink.Train(handle.Target!); // OK
        Sink.Train(new WeakReference(Source.LoadPerformer()).Target!); // BAD: untyped-weak
    }
}
