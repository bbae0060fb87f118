// static: Plug-ins register themselves in a static list; extension state in static events.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case735_Static_RegistryPlugins
{
    private interface IPlugin
    {
        Clip Make();
    }

    private sealed class RightsPlugin : IPlugin
    {
        public Clip Make() => Source.LoadPerformer();
    }

    private sealed class OpenPlugin : IPlugin
    {
        public Clip Make() => Source.LoadPublic();
    }

    private static readonly List<IPlugin> s_plugins = [];
    private static readonly List<IPlugin> s_open = [new OpenPlugin()];
    private static event Action<Clip>? Made;
    private static int s_count;

    private static void Register(IPlugin plugin)
    {
        s_plugins.Add(plugin);
        s_count++;
    }

    public static void Run()
    {
        Register(new OpenPlugin());
        Register(new RightsPlugin());
        foreach (var plugin in s_plugins)
        {
            Sink.TrainClip(plugin.Make()); // BAD: plugin
        }

        foreach (var plugin in s_open)
        {
            Sink.TrainClip(plugin.Make()); // OK
        }

        Sink.Train(s_count); // OK
        Made += c => Sink.TrainText(c.Text); // BAD: static-event
        Made?.Invoke(s_plugins[1].Make()); // VIA: static-event
    }
}
