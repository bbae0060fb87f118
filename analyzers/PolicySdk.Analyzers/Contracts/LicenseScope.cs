using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Contracts;

/// <summary>A declared consent scope: the licenses that data comes under, and the categories that it is said to hold.</summary>
/// <remarks>Equal are scopes of the same licenses and the same categories, in whatever order they were written. Immutable.</remarks>
public sealed class LicenseScope : ScopeContract
{
    /// <summary>Makes a scope.</summary>
    /// <param name="licenses">Ids of licenses.</param>
    /// <param name="data">Categories; empty: those of the licenses.</param>
    public LicenseScope(IEnumerable<string> licenses, IEnumerable<string> data)
    {
        Licenses = Sorted(licenses);
        Data = Sorted(data);
    }

    /// <summary>The ids of the licenses, sorted. Empty where the declaration names none, which is an error of its own.</summary>
    public ImmutableArray<string> Licenses { get; }

    /// <summary>The categories, sorted; empty where the declaration leaves them to the licenses.</summary>
    public ImmutableArray<string> Data { get; }

    /// <summary>Both at once; where one of the two leaves its categories unsaid, so does the result.</summary>
    public LicenseScope Union(LicenseScope other) =>
        new(Licenses.Concat(other.Licenses), Data.IsEmpty || other.Data.IsEmpty ? [] : Data.Concat(other.Data));

    /// <summary>Whether this names every license of another scope.</summary>
    public bool Covers(LicenseScope other) => other.Licenses.All(license => Licenses.Contains(license));

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is LicenseScope other && Licenses.SequenceEqual(other.Licenses) && Data.SequenceEqual(other.Data);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Data.Length;
        foreach (var license in Licenses)
        {
            hash = (hash * 31) + StringComparer.Ordinal.GetHashCode(license);
        }

        return hash;
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> texts) =>
        texts.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).OrderBy(text => text, StringComparer.Ordinal).ToImmutableArray();
}
