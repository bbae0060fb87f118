using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Contracts;

/// <summary>A declared consent scope: the licenses that data comes under, and the categories that it is said to hold.</summary>
/// <remarks>Equal are scopes of the same licenses and the same categories, in whatever order they were written. Immutable.</remarks>
public sealed class LicenseScope : ScopeContract
{
    /// <summary>Makes a scope.</summary>
    /// <param name="licenses">Ids of licenses.</param>
    /// <param name="data">Categories; empty: those of the licenses.</param>
    /// <param name="declaredOn">The symbols whose attributes say it.</param>
    public LicenseScope(IEnumerable<string> licenses, IEnumerable<string> data, ImmutableArray<ISymbol> declaredOn = default)
    {
        Licenses = Sorted(licenses);
        Data = Sorted(data);
        DeclaredOn = declaredOn.IsDefault ? [] : declaredOn;
    }

    /// <summary>The ids of the licenses, sorted. Empty where the declaration names none, which is an error of its own.</summary>
    public ImmutableArray<string> Licenses { get; }

    /// <summary>The categories, sorted; empty where the declaration leaves them to the licenses.</summary>
    public ImmutableArray<string> Data { get; }

    /// <summary>The symbols whose attributes say it, in whatever assembly; empty where none does. Takes no part in equality.</summary>
    public ImmutableArray<ISymbol> DeclaredOn { get; }

    /// <summary>Both at once; where one of the two leaves its categories unsaid, so does the result.</summary>
    public LicenseScope Union(LicenseScope other) => new(
        Licenses.Concat(other.Licenses),
        Data.IsEmpty || other.Data.IsEmpty ? [] : Data.Concat(other.Data),
        DeclaredOn.AddRange(other.DeclaredOn));

    /// <summary>Whether an attribute in <paramref name="assembly"/> names a license for it. Declarations are inherited from other assemblies too.</summary>
    public bool IsDeclaredIn(IAssemblySymbol assembly, string license)
    {
        foreach (var symbol in DeclaredOn)
        {
            if (SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, assembly)
                && ScopeDeclarations.Own(symbol) is { } own && own.Licenses.Contains(license))
            {
                return true;
            }
        }

        return false;
    }

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
