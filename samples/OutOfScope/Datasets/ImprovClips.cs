using PolicySdk;

namespace OutOfScope.Datasets;

/// <summary>The Lantern Street troupe: emotion recognition for research and entertainment.</summary>
[ConsentScope(Licenses.ImprovTroupe2026,
    Data = [DataCategories.VoiceRecording, DataCategories.Transcript, DataCategories.EmotionLabel])]
internal sealed class ImprovClips(string dataRoot) : IDatasetLoader<Clip>
{
    public IEnumerable<Clip> Load() => Clip.ReadAll(Path.Combine(dataRoot, "improv", "lines.tsv"));
}
