using Microsoft.Extensions.Options;
using PolicySdk;

namespace FaceEmotion.Frames;

/// <summary>Where the pictures lie.</summary>
internal sealed class FrameOptions
{
    public string Root { get; set; } = "data";

    /// <summary>The pictures that the device itself took.</summary>
    public string Camera { get; set; } = "camera";
}

/// <summary>Faces that the Kestrel ensemble played for us.</summary>
[ConsentScope(Licenses.KestrelFaces2026, Data = [DataCategories.FacialExpression, DataCategories.EmotionLabel])]
internal sealed class EnsembleFrames(IOptions<FrameOptions> options) : IDatasetLoader<Frame>
{
    public IEnumerable<Frame> Load()
    {
        var folder = new FrameFolder();
        folder.Scan(Path.Combine(options.Value.Root, "kestrel"));
        return folder.Read();
    }
}

/// <summary>Faces that were rendered from models of nobody.</summary>
[ConsentScope(Licenses.RenderedFaces2025)]
internal sealed class RenderedFrames(IOptions<FrameOptions> options) : IDatasetLoader<Frame>
{
    public IEnumerable<Frame> Load()
    {
        var folder = new FrameFolder();
        folder.Scan(Path.Combine(options.Value.Root, "rendered"));
        return folder.Read().Where(frame => frame.Expression != Expression.Disgusted);
    }
}

/// <summary>What the device's camera saw of whoever stood before it.</summary>
internal sealed class CameraFrames(IOptions<FrameOptions> options)
{
    public IEnumerable<Frame> Latest(int count)
    {
        var folder = new FrameFolder();
        folder.Scan(options.Value.Camera);
        return folder.Read().Take(count);
    }
}
