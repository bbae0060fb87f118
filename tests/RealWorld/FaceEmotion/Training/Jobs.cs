using FaceEmotion.Federation;
using FaceEmotion.Frames;
using FaceEmotion.Sessions;
using PolicySdk;

namespace FaceEmotion.Training;

/// <summary>The game reacts to the player's face; the ensemble's faces are licensed for that, in the US and Canada.</summary>
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
internal sealed class GameJob(EnsembleFrames ensemble, RenderedFrames rendered, FineTuner tuner, FederationClient federation)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var model = tuner.Open();
        tuner.Run(model, ensemble.Load().Concat(rendered.Load()), cancellation);
        model.Save(Path.Combine("artifacts", "checkpoint.tuned"));
        model.Export(Path.Combine("artifacts", "game.onnx"));
        await federation.SendAsync(model, cancellation);
    }

    /// <summary>Rendered faces alone may go to the federation.</summary>
    public async Task ShareRenderedAsync(CancellationToken cancellation)
    {
        using var model = tuner.Open();
        tuner.Run(model, rendered.Load(), cancellation);
        await federation.SendAsync(model, cancellation);
    }

    /// <summary>The European release: same game, another territory.</summary>
    [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment, Territories = ["EU"])]
    public void RunInEurope(CancellationToken cancellation)
    {
        using var model = tuner.Open();
        tuner.Run(model, ensemble.Load(), cancellation);
    }

    /// <summary>What the player looks like is asked of the finished network, and nothing learns from it.</summary>
    public Expression Ask(CameraFrames camera)
    {
        using var reader = new ExpressionReader(Path.Combine("artifacts", "game.onnx"));
        return camera.Latest(1).Select(reader.Read).FirstOrDefault();
    }
}

/// <summary>Unlocks the door for known faces.</summary>
[TrainingUse(Capabilities.FaceRecognition, Context = Contexts.Commercial)]
internal sealed class DoorJob(EnsembleFrames ensemble, RenderedFrames rendered, FineTuner tuner)
{
    public void Run(CancellationToken cancellation)
    {
        using var model = tuner.Open();
        tuner.Run(model, rendered.Load(), cancellation);
        tuner.Run(model, ensemble.Load().Where(frame => frame.Expression == Expression.Neutral), cancellation);
    }

    /// <summary>Only measured: the network does not change.</summary>
    public float Measure(CancellationToken cancellation)
    {
        using var model = tuner.Open();
        return tuner.Measure(model, rendered.Load(), cancellation);
    }
}

/// <summary>Adapts to the player in front of the camera, whom nobody asked.</summary>
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
internal sealed class PersonalJob(CameraFrames camera, FineTuner tuner)
{
    public void Adapt(CancellationToken cancellation)
    {
        using var model = tuner.Open();
        tuner.Run(model, camera.Latest(200), cancellation);
    }
}
