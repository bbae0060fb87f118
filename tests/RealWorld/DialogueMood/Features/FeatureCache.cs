using System.Globalization;
using DialogueMood.Lines;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace DialogueMood.Features;

/// <summary>Keeps features on disk, so that a second run need not compute them again.</summary>
internal sealed class FeatureCache(MLContext ml)
{
    private const char Separator = '\t';

    public async Task<IDataView> StoreAsync(IAsyncEnumerable<Line> lines, string path, CancellationToken cancellation)
    {
        await using (var writer = new StreamWriter(path))
        {
            await writer.WriteLineAsync(string.Join(Separator, "pitch", "pace", "mood"));
            await foreach (var line in lines.WithCancellation(cancellation))
            {
                if (line.Voice is { PitchMean: > 0 } voice)
                {
                    await writer.WriteLineAsync(string.Create(
                        CultureInfo.InvariantCulture, $"{voice.PitchMean:R}{Separator}{voice.Pace:R}{Separator}{line.Mood}"));
                }
            }
        }

        return Open(path);
    }

    public IDataView Open(string path) => ml.Data.LoadFromTextFile<CachedRow>(path, Separator, hasHeader: true);

    private sealed class CachedRow
    {
        [LoadColumn(0)]
        public float Pitch { get; set; }

        [LoadColumn(1)]
        public float Pace { get; set; }

        [LoadColumn(2)]
        public string Mood { get; set; } = "";
    }
}
