using Microsoft.Extensions.Logging;
using OpenAI.Files;
using OpenAI.FineTuning;
using SceneWriter.Examples;
using SceneWriter.Scenes;

namespace SceneWriter.Hosting;

/// <summary>A fine-tuning that runs at the host.</summary>
public sealed record HostedRun(string JobId, string TrainingFile, string? ValidationFile);

/// <summary>Uploads examples and fine-tunes the host's model on them.</summary>
public sealed class HostedTrainer(OpenAIFileClient files, FineTuningClient tuning, ILogger<HostedTrainer> logger)
{
    private const string BaseModel = "gpt-4.1-mini-2025-04-14";

    public async Task<HostedRun> StartAsync(string name, IAsyncEnumerable<Scene> scenes, IAsyncEnumerable<Scene>? validation, CancellationToken cancellation)
    {
        var training = await UploadAsync($"{name}.jsonl", scenes, cancellation);
        var held = validation is null ? null : await UploadAsync($"{name}-held-out.jsonl", validation, cancellation);
        var options = new FineTuningOptions { Suffix = name, TrainingMethod = FineTuningTrainingMethod.CreateSupervised(epochCount: 2) };
        if (held is not null)
        {
            options.ValidationFile = held;
        }

        var job = await tuning.FineTuneAsync(BaseModel, training, waitUntilCompleted: false, options, cancellation); // FINDING: PSDK2001 PSDK2003
        logger.LogInformation("{Name} is job {Job}", name, job.JobId);
        return new HostedRun(job.JobId, training, held);
    }

    private async Task<string> UploadAsync(string name, IAsyncEnumerable<Scene> scenes, CancellationToken cancellation)
    {
        var examples = scenes.SelectMany(scene => ChatExamples.Of(scene).ToAsyncEnumerable());
        var content = await ChatExamples.ToJsonLinesAsync(examples, cancellation);
        OpenAIFile file = await files.UploadFileAsync(content, name, FileUploadPurpose.FineTune); // FINDING: PSDK2001
        logger.LogInformation("{Name} is file {File}, {Bytes} bytes", name, file.Id, file.SizeInBytesLong);
        return file.Id;
    }
}
