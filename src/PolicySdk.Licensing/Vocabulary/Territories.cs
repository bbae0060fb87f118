using System.Diagnostics.CodeAnalysis;

namespace PolicySdk.Licensing;

/// <summary>What ISO 3166 says: countries, the form of the codes of their parts, and the lists that stand for several countries.</summary>
internal static partial class Territories
{
    private const int Letters = 37;

    // The 27 member states; the European Economic Area adds Iceland, Liechtenstein and Norway.
    private static readonly ImmutableArray<string> Eu =
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
        "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ];

    private static readonly ImmutableArray<string> Eea = Eu.AddRange("IS", "LI", "NO");

    /// <summary>The names of the lists.</summary>
    public static ImmutableArray<string> Lists { get; } = ["EU", "EEA"];

    /// <summary>One definition per country, directly under <c>Any</c>.</summary>
    public static IEnumerable<TermDefinition> Definitions() =>
        from line in Countries.Split('\n')
        let row = line.TrimEnd('\r')
        let code = row.Substring(0, 2)
        let name = row.Substring(3)
        select new TermDefinition(Dimension.Territory, code, Vocabulary.Any, name, $"{name}, ISO 3166-1 code {code}");

    /// <summary>The countries that the name of a list stands for.</summary>
    public static bool TryGetList(string id, out ImmutableArray<string> members)
    {
        members = id switch
        {
            "EU" => Eu,
            "EEA" => Eea,
            _ => [],
        };
        return members.Length > 0;
    }

    /// <summary>The ids of terms, with the name of a list in place of all that it stands for.</summary>
    public static ImmutableArray<string> Shorten(ImmutableArray<Term> terms)
    {
        var ids = terms.Select(term => term.Id).ToImmutableArray();
        var list = Eea.All(ids.Contains) ? ("EEA", Eea) : Eu.All(ids.Contains) ? ("EU", Eu) : ("", []);
        return list.Item1.Length == 0 ? ids : [list.Item1, .. ids.Where(id => !list.Item2.Contains(id))];
    }

    /// <summary>Takes an ISO 3166-2 code apart: two letters, a hyphen, one to three letters or digits, all upper case.</summary>
    public static bool TryReadSubdivision(string id, [NotNullWhen(true)] out string? country, out int number)
    {
        country = null;
        number = 0;
        if (id.Length is < 4 or > 6 || id[2] != '-')
        {
            return false;
        }

        for (var i = 3; i < id.Length; i++)
        {
            var digit = id[i] switch
            {
                >= '0' and <= '9' => id[i] - '0' + 1,
                >= 'A' and <= 'Z' => id[i] - 'A' + 11,
                _ => 0,
            };
            if (digit == 0)
            {
                return false;
            }

            number = (number * Letters) + digit;
        }

        country = id.Substring(0, 2);
        return true;
    }

    /// <summary>The code that was probably meant where habit or another standard misleads; null otherwise.</summary>
    public static string? Suggest(string id) => id.ToUpperInvariant() switch
    {
        "UK" or "GBR" or "ENGLAND" or "BRITAIN" or "GREAT BRITAIN" => "GB",
        "EL" or "GRC" => "GR",
        "USA" or "U.S." or "U.S.A." => "US",
        "WORLD" or "WORLDWIDE" or "GLOBAL" or "ALL" or "*" or "ANY" => Vocabulary.Any,
        var upper when upper != id && IsKnown(upper) => upper,
        _ => null,
    };

    private static bool IsKnown(string id) =>
        TryGetList(id, out _) || Vocabulary.BuiltIn.TryGet(Dimension.Territory, id, out _);
}
