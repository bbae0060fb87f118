using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DialogueMood.Training;
using Microsoft.ML;

namespace DialogueMood.Publishing;

/// <summary>The public container of models.</summary>
internal sealed class ModelShelf(BlobContainerClient container, MLContext ml)
{
    public async Task PublishAsync(string name, TrainedMood trained, CancellationToken cancellation)
    {
        await using var content = new MemoryStream();
        ml.Model.Save(trained.Model, trained.Schema, content);
        content.Position = 0;
        await UploadAsync($"{name}.zip", content, cancellation);
        await UploadCardAsync(name, trained, cancellation);
    }

    private Task UploadAsync(string blob, Stream content, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/zip" } };
        return container.GetBlobClient(blob).UploadAsync(content, options, cancellation); // FINDING: PSDK2003
    }

    private async Task UploadCardAsync(string name, TrainedMood trained, CancellationToken cancellation)
    {
        var card = $"# {name}\n\nMacro accuracy {trained.Metrics.MacroAccuracy:0.000}\n";
        await container.GetBlobClient($"{name}.md").UploadAsync(BinaryData.FromString(card), overwrite: true, cancellation);
    }
}
