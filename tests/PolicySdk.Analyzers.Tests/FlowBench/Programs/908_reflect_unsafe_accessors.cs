// reflect: Private members are reached by accessors without a body.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case908_Reflect_UnsafeAccessors
{
    private sealed class Vault
    {
        private string _label = "label";
        private static string s_seal = "seal";

        public string Label => _label;

        public static string Seal => s_seal;

        private string Say(string text) => _label + text;

        private static string Drop(string text) => "dropped";
    }

    private struct Cell
    {
        private string _text;
        private string _note;

        public readonly string Text => _text;

        public readonly string Note => _note;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_label")]
    private static extern ref string LabelOf(Vault vault);

    [UnsafeAccessor(UnsafeAccessorKind.StaticField, Name = "s_seal")]
    private static extern ref string SealOf(Vault? vault);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern string Say(Vault vault, string text);

    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)]
    private static extern string Drop(Vault? vault, string text);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_text")]
    private static extern ref string TextOf(ref Cell cell);

    public static void Run()
    {
        var vault = new Vault();
        Sink.TrainText(Say(vault, "a")); // OK
        Sink.TrainText(Say(vault, Source.LoadPerformerText())); // BAD: hard method
        Sink.TrainText(Drop(null, Source.LoadPerformerText())); // OK
        LabelOf(vault) = Source.LoadPerformerText();
        Sink.TrainText(vault.Label); // BAD: hard written-field
        Sink.TrainText(Say(vault, "a")); // BAD: hard read-by-method
        LabelOf(vault) = "clean";
        Sink.TrainText(vault.Label); // OK

        SealOf(null) = Source.LoadPerformerText();
        Sink.TrainText(Vault.Seal); // BAD: hard static-field
        var cell = new Cell();
        TextOf(ref cell) = Source.LoadPerformerText();
        Sink.TrainText(cell.Text); // BAD: hard field-of-struct
        Sink.TrainText(cell.Note ?? ""); // OK
    }
}
