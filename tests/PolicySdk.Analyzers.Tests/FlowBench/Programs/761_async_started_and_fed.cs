// async: A started task sees what is written until it is awaited, and nothing later.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case761_Async_StartedAndFed
{
    private sealed class Box
    {
        public Clip? Clip;
    }

    private static async Task Later(Box box, List<Clip> into)
    {
        await Task.Delay(1);
        into.Add(box.Clip ?? new Clip());
    }

    public static async Task Run()
    {
        var box = new Box { Clip = Source.LoadPublic() };
        var seen = new List<Clip>();
        var pending = Later(box, seen);
        box.Clip = Source.LoadPerformer();
        await pending;
        Sink.TrainAll(seen); // BAD: written-while-running

        var openBox = new Box { Clip = Source.LoadPublic() };
        var openSeen = new List<Clip>();
        var done = Later(openBox, openSeen);
        await done;
        openBox.Clip = Source.LoadPerformer();
        await Task.Delay(1);
        Sink.TrainAll(openSeen); // OK
        await Later(new Box { Clip = Source.LoadPublic() }, openSeen);
        Sink.TrainAll(openSeen); // OK

        Clip? shared = null;
        var gate = new SemaphoreSlim(0);
        var waiter = Task.Run(async () =>
        {
            await gate.WaitAsync();
            Sink.Train(shared!); // BAD: captured-while-running
        });
        shared = Source.LoadPerformer();
        gate.Release();
        await waiter;
    }
}
