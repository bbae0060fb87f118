using System.Text.Json;
using System.Text.Json.Serialization;
using SpeechEmotion.Audio;

namespace SpeechEmotion.Datasets;

/// <summary>A folder of recordings with a <c>manifest.jsonl</c>, the layout that all our sets have.</summary>
internal sealed class TakeManifest(string root)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public IEnumerable<Utterance> Read()
    {
        foreach (var line in File.ReadLines(Path.Combine(root, "manifest.jsonl")))
        {
            if (string.IsNullOrWhiteSpace(line) || JsonSerializer.Deserialize<Entry>(line, s_options) is not { } entry)
            {
                continue;
            }

            yield return new Utterance
            {
                Id = entry.Id,
                Speaker = entry.Speaker ?? "unknown",
                Audio = WavFile.Read(Path.Combine(root, entry.File)).Normalized(),
                Text = entry.Text.Trim(),
                Emotion = entry.Emotion,
            };
        }
    }

    private sealed record Entry(string Id, string File, string Text, Emotion Emotion, string? Speaker = null);
}
