using System.Globalization;
using OutOfScope.Datasets;
using PolicySdk;

namespace OutOfScope;

/// <summary>
/// Rehearsals were recorded with a phone and read by a loader of their own. Nobody asked under which license, so nobody who gets these
/// clips can know what they may be used for.
/// </summary>
internal sealed class RehearsalClips(string dataRoot) : IDatasetLoader<Clip> // FINDING: PSDK1001
{
    public IEnumerable<Clip> Load()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(dataRoot, "rehearsals"), "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (var clip in Clip.ReadAll(file))
            {
                yield return clip;
            }
        }
    }
}

/// <summary>The same kind of loader with its scope where the data comes out: on the method.</summary>
internal sealed class AuditionClips(string dataRoot) : IDatasetLoader<Clip>
{
    [ConsentScope(Licenses.ImprovTroupe2026,
        Data = [DataCategories.VoiceRecording, DataCategories.Transcript, DataCategories.EmotionLabel])]
    public IEnumerable<Clip> Load() => Clip.ReadAll(Path.Combine(dataRoot, "improv", "auditions.tsv"));
}

/// <summary>Reads settings, not performances: no dataset loader.</summary>
internal sealed class SceneList(string dataRoot)
{
    public IReadOnlyList<string> Load() => File.ReadAllLines(Path.Combine(dataRoot, "scenes.txt"));
}

/// <summary>What is there to record next. It counts, it trains nothing.</summary>
internal static class RecordingPlan
{
    private const int WantedPerEmotion = 12;

    public static void Print(string dataRoot)
    {
        var counts = Count(new RehearsalClips(dataRoot), new AuditionClips(dataRoot));
        foreach (var (emotion, count) in counts.Where(entry => entry.Value < WantedPerEmotion))
        {
            var missing = (WantedPerEmotion - count).ToString(CultureInfo.InvariantCulture);
            Console.WriteLine($"{emotion}: {missing} more takes");
        }

        Console.WriteLine($"Scenes: {string.Join(", ", new SceneList(dataRoot).Load())}");
    }

    private static SortedDictionary<string, int> Count(params IDatasetLoader<Clip>[] loaders)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var clip in loaders.SelectMany(loader => loader.Load()))
        {
            counts[clip.Emotion] = counts.GetValueOrDefault(clip.Emotion) + 1;
        }

        return counts;
    }
}
