using PolicySdk;

namespace OutOfScope.Datasets;

/// <summary>Takes booked from a voice studio for the company's games and nothing else.</summary>
[ConsentScope(Licenses.StudioVoices2026)]
internal sealed class StudioClips(string dataRoot) : IDatasetLoader<Clip>
{
    public IEnumerable<Clip> Load() => Clip.ReadAll(Path.Combine(dataRoot, "studio", "lines.tsv"));
}
