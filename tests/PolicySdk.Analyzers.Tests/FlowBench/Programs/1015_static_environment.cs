// static: What the process keeps for everybody, set by one helper after the other.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1015_Static_Environment
{
    private static void PutRights() => Environment.SetEnvironmentVariable("RIGHTS", Source.LoadPerformerText());

    private static void PutOpen() => Environment.SetEnvironmentVariable("OPEN", Source.LoadPublicText());

    private static void Put(string key, object data) => AppContext.SetData(key, data);

    public static void Run()
    {
        PutRights();
        PutOpen();
        Sink.TrainText(Environment.GetEnvironmentVariable("RIGHTS")!); // BAD: environment
        Sink.TrainText(Environment.GetEnvironmentVariable("OPEN")!); // OK: hard

        Put("rights", Source.LoadPerformer());
        Put("open", Source.LoadPublic());
        Sink.Train(AppContext.GetData("rights")!); // BAD: app-context
    }
}
