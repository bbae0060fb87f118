using PolicySdk;
using SceneWriter.Hosting;
using SceneWriter.Scenes;

namespace SceneWriter.Jobs;

/// <summary>The writing partner for game dialogue.</summary>
[TrainingUse(Capabilities.DialogueGeneration, Context = Contexts.Entertainment, Recipients = [Recipients.Licensee, Recipients.Processors])]
public sealed class WritingJobs(MarlowScenes marlow, NadiaScenes nadia, OpenPlays plays, HostedTrainer trainer)
{
    public async Task<HostedRun> TrainAsync(CancellationToken cancellation)
    {
        var turns = await marlow.LoadAsync(cancellation).Concat(plays.LoadAsync(cancellation)).ToListAsync(cancellation);
        var scenes = Scene.Of(turns).ToList();
        var cut = scenes.Count * 9 / 10;
        return await trainer.StartAsync("writer", scenes.Take(cut).ToAsyncEnumerable(), scenes.Skip(cut).ToAsyncEnumerable(), cancellation);
    }

    /// <summary>Nadia's scenes were never licensed to learn from.</summary>
    public async Task<HostedRun> TrainOnNadiaAsync(CancellationToken cancellation)
    {
        var turns = await nadia.LoadAsync(cancellation).ToListAsync(cancellation);
        return await trainer.StartAsync("nadia", Scene.Of(turns).ToAsyncEnumerable(), validation: null, cancellation);
    }

    /// <summary>To count what a scene has in common with Nadia's is neither training nor handing anything on.</summary>
    public async Task<double> CompareAsync(SceneCritic critic, CancellationToken cancellation)
    {
        var invented = await critic.ImproviseAsync("a lighthouse keeper's night off", cancellation);
        return await nadia.LoadAsync(cancellation).Select(turn => SceneCritic.Overlap(invented, turn.Text)).MaxAsync(cancellationToken: cancellation);
    }
}

/// <summary>A service bot that should sound as quick as the ensemble.</summary>
[TrainingUse(Capabilities.DialogueGeneration, Context = Contexts.CustomerService, Recipients = [Recipients.Processors])]
public sealed class ServiceJobs(MarlowScenes marlow, OpenPlays plays, HostedTrainer trainer)
{
    public Task<HostedRun> TrainOnPlaysAsync(CancellationToken cancellation) => TrainAsync("service-plays", plays, cancellation);

    public Task<HostedRun> TrainOnMarlowAsync(CancellationToken cancellation) => TrainAsync("service-marlow", marlow, cancellation);

    private async Task<HostedRun> TrainAsync(string name, IAsyncDatasetLoader<Turn> loader, CancellationToken cancellation)
    {
        var turns = new List<Turn>();
        await foreach (var turn in loader.LoadAsync(cancellation))
        {
            if (turn is { Text.Length: > 3, Laughs: false })
            {
                turns.Add(turn);
            }
        }

        return await trainer.StartAsync(name, Scene.Of(turns).ToAsyncEnumerable(), validation: null, cancellation);
    }
}
