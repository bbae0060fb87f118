using DialogueMood.Features;
using DialogueMood.Lines;
using Microsoft.ML;
using PolicySdk;

namespace DialogueMood.Training;

/// <summary>
/// Somebody would like to rank applicants by how cheerful they write. Bruno's license does not have it; the public domain would, and the
/// house rules of this company do not.
/// </summary>
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Recruitment)]
internal sealed class Hiring(BrunoLines bruno, PublicDomainLines open, MLContext ml)
{
    public async Task<ITransformer> RankAsync(CancellationToken cancellation)
    {
        var rows = new List<TextRow>();
        foreach (var corpus in new IAsyncDatasetLoader<Line>[] { bruno, open })
        {
            await foreach (var line in corpus.LoadAsync(cancellation))
            {
                rows.Add(TextRow.From(line));
            }
        }

        return MoodPipelines.OfText(ml).Fit(ml.Data.LoadFromEnumerable(rows)); // FINDING: PSDK2001 PSDK2008
    }
}
