// exc: What a task failed with is told by the variable that holds it, and arrives where that one is waited for.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1001_Exc_FaultsByVariable
{
    private sealed class ClippedException(string words) : Exception(words);

    private static async Task<float[]> ScanAsync(Clip clip, int peak)
    {
        await Task.Yield();
        if (clip.Samples.Length > peak)
        {
            throw new ClippedException(clip.Text);
        }

        return clip.Samples;
    }

    private static async Task<float[]> PickAsync(List<Task<float[]>> scans)
    {
        await Task.Yield();
        return await scans[0];
    }

    public static async Task Told(int peak)
    {
        var voice = ScanAsync(Source.LoadPerformer(), peak);
        var bed = ScanAsync(Source.LoadPublic(), peak);
        await Task.WhenAny(voice);
        await Task.WhenAny(bed);
        if (bed.IsFaulted)
        {
            Sink.TrainText(bed.Exception.InnerException!.Message); // OK
            Sink.TrainText(bed.Exception.InnerExceptions[0].Message); // OK
        }

        Sink.TrainText(voice.Exception?.InnerException?.Message ?? ""); // BAD: told-by-variable
        var either = await Task.WhenAny(bed, voice);
        Sink.TrainText(either.Exception?.InnerException?.Message ?? ""); // BAD: told-by-another
    }

    public static async Task Replaced(int peak)
    {
        var scan = ScanAsync(Source.LoadPublic(), peak);
        scan = ScanAsync(Source.LoadPerformer(), peak);
        await Task.WhenAny(scan);
        Sink.TrainText(scan.Exception?.InnerException?.Message ?? ""); // BAD: replaced
    }

    public static async Task WaitedElsewhere(int peak)
    {
        var voice = ScanAsync(Source.LoadPerformer(), peak);
        try
        {
            await ScanAsync(Source.LoadPublic(), peak);
        }
        catch (ClippedException e)
        {
            Sink.TrainText(e.Message); // OK
        }

        try
        {
            await voice;
        }
        catch (ClippedException e)
        {
            Sink.TrainText(e.Message); // BAD: waited-by-name
        }
    }

    public static async Task HandedOn(int peak)
    {
        var voice = ScanAsync(Source.LoadPerformer(), peak);
        List<Task<float[]>> scans = [voice];
        try
        {
            await PickAsync(scans);
        }
        catch (ClippedException e)
        {
            Sink.TrainText(e.Message); // BAD: waited-in-list
        }
    }

    public static async Task FirstOf(int peak)
    {
        var voice = ScanAsync(Source.LoadPerformer(), peak);
        var first = await Task.WhenAny(voice, Task.FromResult(Array.Empty<float>()));
        try
        {
            await first;
        }
        catch (ClippedException e)
        {
            Sink.TrainText(e.Message); // BAD: waited-as-first
        }
    }

    public static async Task Together(int peak)
    {
        try
        {
            await Task.WhenAll(ScanAsync(Source.LoadPerformer(), peak), ScanAsync(Source.LoadPublic(), peak));
        }
        catch (ClippedException e)
        {
            Sink.TrainText(e.Message); // BAD: waited-together
        }

        try
        {
            await ScanAsync(Source.LoadPublic(), peak);
        }
        catch (ClippedException e)
        {
            Sink.TrainText(e.Message); // OK
        }
    }

    public static async Task Captured(int peak)
    {
        var voice = ScanAsync(Source.LoadPerformer(), peak);
        Func<Task<float[]>> later = () => voice;
        try
        {
            await later();
        }
        catch (ClippedException e)
        {
            Sink.TrainText(e.Message); // BAD: waited-through-lambda
        }
    }
}
