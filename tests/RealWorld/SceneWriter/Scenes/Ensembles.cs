using PolicySdk;

namespace SceneWriter.Scenes;

/// <summary>The Marlow house ensemble: dialogue for games and plays.</summary>
[ConsentScope(Licenses.MarlowHouse2026, Data = [DataCategories.Transcript])]
public sealed class MarlowScenes(TurnFiles files) : IAsyncDatasetLoader<Turn>
{
    public IAsyncEnumerable<Turn> LoadAsync(CancellationToken cancellationToken = default) => files.ReadAsync("data/marlow", cancellationToken);
}

/// <summary>Nadia Okoye's scenes: to measure against, never to learn from.</summary>
[ConsentScope(Licenses.NadiaOkoye2026, Data = [DataCategories.Transcript])]
public sealed class NadiaScenes(TurnFiles files) : IAsyncDatasetLoader<Turn>
{
    public async IAsyncEnumerable<Turn> LoadAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var turn in files.ReadAsync("data/nadia", cancellationToken))
        {
            yield return turn with { Text = turn.Text.Trim() };
        }
    }
}

/// <summary>Plays that their authors gave out under CC BY.</summary>
[ConsentScope("CC-BY-4.0", Data = [DataCategories.Transcript])]
public sealed class OpenPlays(TurnFiles files) : IAsyncDatasetLoader<Turn>
{
    public IAsyncEnumerable<Turn> LoadAsync(CancellationToken cancellationToken = default) => files.ReadAsync("data/plays", cancellationToken);
}
