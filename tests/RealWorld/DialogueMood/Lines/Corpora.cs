using Microsoft.Extensions.Options;
using PolicySdk;

namespace DialogueMood.Lines;

/// <summary>Where the lines lie.</summary>
internal sealed class LineOptions
{
    public string Root { get; set; } = "data";
}

/// <summary>Alma Voss: her words may be used, her voice may not.</summary>
[ConsentScope(Licenses.AlmaVoss2026,
    Data = [DataCategories.Transcript, DataCategories.VoiceRecording, DataCategories.EmotionLabel])]
internal sealed class AlmaLines(JsonLines files, IOptions<LineOptions> options) : IAsyncDatasetLoader<Line>
{
    public IAsyncEnumerable<Line> LoadAsync(CancellationToken cancellationToken = default) =>
        files.ReadFolderAsync<Line>(Path.Combine(options.Value.Root, "alma"), cancellationToken);
}

/// <summary>Bruno Reyes: words and voice.</summary>
[ConsentScope(Licenses.BrunoReyes2026)]
internal sealed class BrunoLines(JsonLines files, IOptions<LineOptions> options) : IAsyncDatasetLoader<Line>
{
    public IAsyncEnumerable<Line> LoadAsync(CancellationToken cancellationToken = default) =>
        files.ReadFolderAsync<Line>(Path.Combine(options.Value.Root, "bruno"), cancellationToken);
}

/// <summary>Scenes of two, of whom one has withdrawn.</summary>
[ConsentScope(Licenses.DuoScenes2026)] // FINDING: PSDK1004
internal sealed class DuoScenes(JsonLines files, IOptions<LineOptions> options) : IAsyncDatasetLoader<Line>
{
    public IAsyncEnumerable<Line> LoadAsync(CancellationToken cancellationToken = default) =>
        files.ReadFolderAsync<Line>(Path.Combine(options.Value.Root, "duo"), cancellationToken)
            .Where(line => line.Scene is not null);
}

/// <summary>Patients of one clinic, who agreed to studies of health and to nothing else.</summary>
[ConsentScope(Licenses.ClinicVoices2026)]
internal sealed class ClinicLines(JsonLines files, IOptions<LineOptions> options) : IAsyncDatasetLoader<Line>
{
    public IAsyncEnumerable<Line> LoadAsync(CancellationToken cancellationToken = default) =>
        files.ReadAsync<Line>(Path.Combine(options.Value.Root, "clinic", "interviews.jsonl"), cancellationToken);
}

/// <summary>Dialogue that its authors gave to the public domain.</summary>
internal sealed class PublicDomainLines(JsonLines files, IOptions<LineOptions> options) : IAsyncDatasetLoader<Line>
{
    [ConsentScope("CC0-1.0", Data = [DataCategories.Transcript, DataCategories.VoiceRecording, DataCategories.EmotionLabel])]
    public async IAsyncEnumerable<Line> LoadAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var line in files.ReadFolderAsync<Line>(Path.Combine(options.Value.Root, "public"), cancellationToken))
        {
            if (seen.Add(line.Text))
            {
                yield return line;
            }
        }
    }
}
