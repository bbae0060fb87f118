using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Analysis;

/// <summary>Members that hand out streams of which every use is known: what is written to them leaves, or is stored.</summary>
internal sealed partial class FlowEngine
{
    private readonly List<(UseContract Use, IMethodSymbol Opener)> _openers = [];
    private readonly Dictionary<ITypeSymbol, (UseContract Use, IMethodSymbol Opener)?> _written = new(SymbolEqualityComparer.Default);

    /// <summary>Whether any such member was called.</summary>
    public bool HasOpeners => _openers.Count > 0;

    /// <summary>A number for what a member hands out a stream for.</summary>
    public int NumberOfOpener(UseContract use, IMethodSymbol opener)
    {
        var number = _openers.FindIndex(known => known.Use.Equals(use) && SymbolEqualityComparer.Default.Equals(known.Opener, opener));
        if (number < 0)
        {
            number = _openers.Count;
            _openers.Add((use, opener));
        }

        return number;
    }

    /// <summary>What has that number.</summary>
    public (UseContract Use, IMethodSymbol Opener) OpenerOf(int number) => _openers[number];

    /// <summary>
    /// What it is to write to a stream of a type of another library, where its own member for that is a use and nothing else; a wrapper around
    /// it writes to it all the same.
    /// </summary>
    public (UseContract Use, IMethodSymbol Opener)? UseOfWritingTo(ITypeSymbol type)
    {
        if (!_written.TryGetValue(type, out var use))
        {
            use = !IsInSource(type) && IsStream(type)
                && type.GetMembers("Write").OfType<IMethodSymbol>().FirstOrDefault() is { } write
                && Domain.Models.Find(write) is { Uses: [var first, ..], Flows.IsEmpty: true }
                    ? (first.Use, write)
                    : null;
            _written.Add(type, use);
        }

        return use;
    }
}
