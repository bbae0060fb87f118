using Microsoft.CodeAnalysis.Text;

namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>
/// Projects of some size, the same at every call: training code as a team writes it beside everything else that such a repository holds, or
/// the latter alone.
/// </summary>
internal static class ProjectSources
{
    private static readonly string[] Nouns =
    [
        "Ferry", "Lantern", "Harbor", "Orchard", "Station", "Meadow", "Attic", "Bakery", "Canyon", "Delta", "Ember", "Fountain", "Garden", "Hollow", "Island",
        "Juniper", "Kiosk", "Library", "Market", "Nursery", "Observatory", "Pavilion", "Quarry", "Rooftop", "Stairwell", "Tavern", "Umbrella", "Valley",
        "Workshop", "Yard", "Zephyr", "Bridge", "Cellar", "Dome", "Elevator", "Foundry", "Gallery", "Hangar", "Inn", "Jetty", "Kitchen", "Lobby", "Mill",
    ];

    /// <summary>A project in which about every other line is training code under a license.</summary>
    public static IReadOnlyList<ProjectFile> Licensed(int lines)
    {
        List<ProjectFile> files = [new("Shared/Shared.cs", TrainingModule.Shared)];
        Fill(files, lines / 2, number => new TrainingModule(NameOf(number), number).Files());
        Fill(files, lines, number => new PlainModule(NameOf(number), number).Files());
        return files;
    }

    /// <summary>A project without any data, license or use.</summary>
    public static IReadOnlyList<ProjectFile> Plain(int lines)
    {
        List<ProjectFile> files = [];
        Fill(files, lines, number => new PlainModule(NameOf(number), number).Files());
        return files;
    }

    /// <summary>How many lines some files have.</summary>
    public static int LinesOf(IEnumerable<ProjectFile> files) => files.Sum(file => SourceText.From(file.Text).Lines.Count);

    private static void Fill(List<ProjectFile> files, int lines, Func<int, IEnumerable<ProjectFile>> module)
    {
        for (var number = 0; LinesOf(files) < lines; number++)
        {
            files.AddRange(module(number));
        }
    }

    private static string NameOf(int number) => Nouns[number % Nouns.Length] + (number < Nouns.Length ? "" : (number / Nouns.Length + 1).ToString());
}
