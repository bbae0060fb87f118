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

    /// <summary>The file that makes a program of a project.</summary>
    public const string Program = "Program.cs";

    /// <summary>A program in which about every other line is training code under a license.</summary>
    public static IReadOnlyList<ProjectFile> Licensed(int lines)
    {
        var files = LicensedLibrary(lines);
        var jobs = files.Where(file => file.Path.EndsWith("Training.cs", StringComparison.Ordinal)).Select(file => file.Path.Split('/')[0]);
        return [.. files, new(Program, MainOf(jobs))];
    }

    /// <summary>The same as a library, which hands out what it holds.</summary>
    public static IReadOnlyList<ProjectFile> LicensedLibrary(int lines)
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

    private static string MainOf(IEnumerable<string> jobs) => $$"""
        using Studio.Shared;

        var log = new ConsoleJobLog("studio");
        foreach (var name in args)
        {
            var report = name switch
            {
        {{string.Join("\n", jobs.Select(job => $"        \"{job}\" => Studio.{job}.{job}Job.Run(\"data\", \"models\", log).ToString(),"))}}
                _ => null,
            };
            Console.WriteLine(report ?? $"{name} is no job");
        }
        """;

    private static void Fill(List<ProjectFile> files, int lines, Func<int, IEnumerable<ProjectFile>> module)
    {
        for (var number = 0; LinesOf(files) < lines; number++)
        {
            files.AddRange(module(number));
        }
    }

    private static string NameOf(int number) => Nouns[number % Nouns.Length] + (number < Nouns.Length ? "" : (number / Nouns.Length + 1).ToString());
}
