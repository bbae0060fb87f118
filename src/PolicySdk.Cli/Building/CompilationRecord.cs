namespace PolicySdk.Cli.Building;

/// <summary>
/// What a build says about one compilation that it ran: one project for one target framework. Written by
/// <c>PolicySdkCheck.targets</c>, as lines of <c>key=value</c>.
/// </summary>
internal sealed record CompilationRecord
{
    /// <summary>The ending of the files that hold records.</summary>
    public const string FileExtension = ".compilation";

    /// <summary>The full path of the project file.</summary>
    public required string Project { get; init; }

    /// <summary>The target framework, or the empty string when the project names none.</summary>
    public required string Framework { get; init; }

    /// <summary>Whether the PolicySdk analyzers were handed to the compiler.</summary>
    public required bool HasAnalyzers { get; init; }

    /// <summary>Whether the compilation references the run-time library of PolicySdk.</summary>
    public required bool ReferencesPolicySdk { get; init; }

    /// <summary>The SARIF file that the compiler was told to write. Only meaningful with <see cref="HasAnalyzers"/>.</summary>
    public required string ReportPath { get; init; }

    /// <summary>The as-of date in force in the project (<c>yyyy-MM-dd</c>), or the empty string for today.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>The full paths of the license documents handed to the compiler.</summary>
    public ImmutableArray<string> Licenses { get; init; } = [];

    /// <summary>The name of the compilation in messages: the project's file name and its target framework.</summary>
    public string DisplayName => Framework.Length == 0 ? Path.GetFileName(Project) : $"{Path.GetFileName(Project)} ({Framework})";

    /// <summary>Reads all records of a directory, in the order of their project paths and frameworks.</summary>
    public static ImmutableArray<CompilationRecord> ReadAll(string directory)
    {
        var records = ImmutableArray.CreateBuilder<CompilationRecord>();
        foreach (var file in Directory.EnumerateFiles(directory, "*" + FileExtension))
        {
            if (Parse(File.ReadLines(file)) is { } record)
            {
                records.Add(record);
            }
        }

        return [.. records.OrderBy(r => r.Project, StringComparer.Ordinal).ThenBy(r => r.Framework, StringComparer.Ordinal)];
    }

    /// <summary>Reads one record; <see langword="null"/> when the lines name no project.</summary>
    public static CompilationRecord? Parse(IEnumerable<string> lines)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var licenses = ImmutableArray.CreateBuilder<string>();
        foreach (var line in lines)
        {
            var separator = line.IndexOf('=');
            if (separator < 0)
            {
                continue;
            }

            var (key, value) = (line[..separator], line[(separator + 1)..]);
            if (key == "license")
            {
                licenses.Add(value);
            }
            else
            {
                values[key] = value;
            }
        }

        if (!values.TryGetValue("project", out var project))
        {
            return null;
        }

        return new CompilationRecord
        {
            Project = project,
            Framework = values.GetValueOrDefault("framework", ""),
            HasAnalyzers = values.GetValueOrDefault("analyzers", "0") != "0",
            ReferencesPolicySdk = values.GetValueOrDefault("references", "0") != "0",
            ReportPath = values.GetValueOrDefault("report", ""),
            AsOf = values.GetValueOrDefault("asOf", ""),
            Licenses = licenses.ToImmutable(),
        };
    }
}
