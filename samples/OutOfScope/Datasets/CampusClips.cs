using PolicySdk;

namespace OutOfScope.Datasets;

/// <summary>Drama students of one campus: research that earns nobody money.</summary>
[ConsentScope(Licenses.CampusImprov2025)]
internal sealed class CampusClips(string dataRoot) : IDatasetLoader<Clip>
{
    public IEnumerable<Clip> Load() => Clip.ReadAll(Path.Combine(dataRoot, "campus", "lines.tsv"));
}
