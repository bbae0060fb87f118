namespace PolicySdk.Licensing;

/// <summary>Which rules of PolicySdk take waivers.</summary>
public static class WaivableRules
{
    /// <summary>The ids of the rules that take waivers. Of PSDK2008 a policy decides: only what it enforces at the level Soft takes one.</summary>
    public static ImmutableArray<string> All { get; } = ["PSDK1009", "PSDK2007", "PSDK2008", "PSDK2009"];

    /// <summary>A rule in a waiver or a policy.</summary>
    internal static ChoiceShape Shape { get; } = new("a rule that takes waivers", [.. All])
    {
        Wrong = Others().ToImmutableDictionary(pair => pair.Id, pair => pair.Help),
    };

    /// <summary>Whether findings of a rule take waivers.</summary>
    public static bool Contains(string id) => All.Contains(id, StringComparer.Ordinal);

    private static IEnumerable<(string Id, string Help)> Others()
    {
        var takers = $"{Quoting.Choice([.. All], "and")} do.";
        string[] hard =
        [
            "PSDK0001", "PSDK0002", "PSDK0003", "PSDK0004", "PSDK0006", "PSDK1001", "PSDK1002", "PSDK1003", "PSDK1004", "PSDK1006", "PSDK1007",
            "PSDK1008", "PSDK2001", "PSDK2002", "PSDK2003", "PSDK2004", "PSDK2006", "PSDK2010", "PSDK9001", "PSDK9002", "PSDK9003", "PSDK9004",
        ];
        foreach (var id in hard)
        {
            yield return (id, $"It is a hard rule and takes none; {takers}");
        }

        yield return ("PSDK0005", $"It only warns; {takers}");
        yield return ("PSDK1005", $"It only warns; {takers}");
        yield return ("PSDK2005", $"The build property PolicyUnscopedData sets its level; {takers}");
    }
}
