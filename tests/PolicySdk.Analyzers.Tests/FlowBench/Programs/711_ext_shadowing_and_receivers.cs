// ext: Instance methods win over extensions; extensions on object, null and base types.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case711_Ext_ShadowingAndReceivers
{
    private class Item(string text)
    {
        public string Text => text;

        public string Render() => "item";
    }

    private sealed class Special(string text) : Item(text);

    private static string Render(this Item item, string suffix = "") => item.Text + suffix;

    private static string Show(this object o) => o is Item item ? item.Text : "object";

    private static string Show(this Special special) => "special";

    private static bool Missing(this object? o) => o is null;

    public static void Run()
    {
        var item = new Item(Source.LoadPerformerText());
        Sink.TrainText(item.Render()); // OK
        Sink.TrainText(item.Render("!")); // BAD: extension-overload
        Sink.TrainText(item.Show()); // BAD: object-extension
        Sink.TrainText(new Special(Source.LoadPerformerText()).Show()); // OK
        Item special = new Special(Source.LoadPerformerText());
        Sink.TrainText(special.Show()); // BAD: by-static-type
        Sink.TrainText(new Special(Source.LoadPublicText()).Render("?")); // OK
        Sink.Train(item.Missing()); // OK
    }
}
