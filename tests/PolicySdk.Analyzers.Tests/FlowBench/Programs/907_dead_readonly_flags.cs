// dead: Conditions on static members that nothing can change.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case907_Dead_ReadonlyFlags
{
    private static readonly bool s_rights = false;
    private static readonly string s_stage = "open";
    private static readonly int s_level = 2;

    private static bool Never => false;

    private static bool Off { get; } = false;

    private static class Settings
    {
        public static readonly bool Decided;
        public static readonly bool Replaced = false;

        static Settings()
        {
            Decided = DateTime.Now.Year > 2000;
            Replaced = true;
        }
    }

    public static void Run()
    {
        var clip = Source.LoadPerformer();
        if (s_rights)
        {
            Sink.TrainClip(clip); // OK: hard
        }

        if (Never || Off || s_stage == "rights" || s_level > 4)
        {
            Sink.TrainClip(clip); // OK: hard
        }

        if (!s_rights)
        {
            Sink.TrainClip(clip); // BAD: live
        }

        if (Settings.Decided)
        {
            Sink.TrainClip(clip); // BAD: decided-at-start
        }

        if (Settings.Replaced)
        {
            Sink.TrainClip(clip); // BAD: replaced-at-start
        }

        Sink.TrainClip(s_level < 3 ? Source.LoadPublic() : clip); // OK: hard
    }
}
