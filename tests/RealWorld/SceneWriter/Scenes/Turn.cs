using CsvHelper.Configuration.Attributes;
using PolicySdk;

namespace SceneWriter.Scenes;

/// <summary>One turn of an improvised scene: who said what to whom.</summary>
[DataCategory(DataCategories.Transcript)]
public sealed record Turn
{
    [Name("scene")]
    public string Scene { get; set; } = "";

    [Name("turn")]
    public int Number { get; set; }

    [Name("performer")]
    public string Performer { get; set; } = "";

    [Name("text")]
    public string Text { get; set; } = "";

    [Name("laughs")]
    public bool Laughs { get; set; }
}

/// <summary>A whole scene, its turns in order.</summary>
public sealed record Scene(string Id, IReadOnlyList<Turn> Turns)
{
    public static IEnumerable<Scene> Of(IEnumerable<Turn> turns) =>
        turns.GroupBy(turn => turn.Scene)
            .Select(group => new Scene(group.Key, [.. group.OrderBy(turn => turn.Number)]))
            .Where(scene => scene.Turns is [_, _, ..]);
}
