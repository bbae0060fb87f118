using System.Text.Json;
using EmotionTraining.Evaluation;
using EmotionTraining.Features;
using Microsoft.ML;

namespace EmotionTraining.Models;

/// <summary>A folder that holds one trained model, the baselines it needs, and its card.</summary>
internal sealed class ModelStore(string folder)
{
    private string ModelPath => Path.Combine(folder, "emotion.zip");

    private string SpeakersPath => Path.Combine(folder, "speakers.json");

    private string CardPath => Path.Combine(folder, "MODEL_CARD.md");

    public void Save(MLContext ml, ITransformer model, DataViewSchema schema, IReadOnlyDictionary<string, SpeakerBaseline> speakers)
    {
        Directory.CreateDirectory(folder);
        ml.Model.Save(model, schema, ModelPath);
        File.WriteAllText(SpeakersPath, JsonSerializer.Serialize(speakers));
    }

    /// <summary>Writes the card that goes wherever the model goes. The license asks for the credit in it (duty <c>credit</c>).</summary>
    public void WriteCard(EmotionReport report)
    {
        using var card = new StreamWriter(CardPath);
        card.WriteLine("# Performed emotion in improvised lines");
        card.WriteLine();
        card.WriteLine("Performed by the Lantern Street improv troupe. Labels name the emotion that was played, not one that was felt.");
        card.WriteLine();
        card.WriteLine("```");
        report.WriteTo(card);
        card.WriteLine("```");
    }

    /// <summary>Reads back what <see cref="Save"/> wrote.</summary>
    public EmotionClassifier Load(MLContext ml)
    {
        var model = ml.Model.Load(ModelPath, out _);
        var speakers = JsonSerializer.Deserialize<Dictionary<string, SpeakerBaseline>>(File.ReadAllText(SpeakersPath))
            ?? throw new InvalidDataException($"{SpeakersPath} holds no baselines.");
        return new EmotionClassifier(ml, model, speakers);
    }
}
