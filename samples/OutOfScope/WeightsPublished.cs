using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.ML;
using OutOfScope.Datasets;
using OutOfScope.Features;
using PolicySdk;

namespace OutOfScope;

/// <summary>
/// Training and saving are what the license is for. Then the file goes to a public model hub, because every other model of the team is
/// there; what was learned from the performers is out of everybody's hands.
/// </summary>
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
internal sealed class ModelRelease(HttpClient hub)
{
    private static readonly string Weights = Path.Combine(AppContext.BaseDirectory, "improv-emotion.zip");

    public async Task PublishAsync(ImprovClips clips, CancellationToken cancellation)
    {
        await AnnounceAsync(cancellation);
        TrainAndSave(clips);
        await UploadAsync(cancellation);
    }

    /// <summary>Says that a run started: nothing of the performers is in that.</summary>
    private async Task AnnounceAsync(CancellationToken cancellation)
    {
        var run = new { Model = "improv-emotion", Started = DateTimeOffset.UtcNow, Machine = Environment.MachineName };
        using var response = await hub.PostAsJsonAsync("runs", run, cancellation);
        response.EnsureSuccessStatusCode();
    }

    private static void TrainAndSave(ImprovClips clips)
    {
        var ml = new MLContext(seed: 8);
        var data = ml.Data.LoadFromEnumerable(clips.Load().Select(EmotionRow.From).ToList());
        var model = EmotionPipeline.OfTextAndVoice(ml).Fit(data);
        ml.Model.Save(model, data.Schema, Weights);
    }

    private async Task UploadAsync(CancellationToken cancellation)
    {
        await using var file = File.OpenRead(Weights);
        using var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        using var response = await hub.PutAsync("models/improv-emotion/weights", content, cancellation); // FINDING: PSDK2003
        response.EnsureSuccessStatusCode();
    }
}
