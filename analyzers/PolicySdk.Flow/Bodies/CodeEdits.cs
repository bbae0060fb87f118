namespace PolicySdk.Flow.Bodies;

/// <summary>Two states of one compilation that differ in nothing but the bodies of methods and accessors.</summary>
/// <remarks>Not safe for concurrent use; belongs to one analysis.</remarks>
internal sealed class CodeEdits
{
    private readonly Dictionary<SyntaxTree, TreeEdit> _byBefore = [];
    private readonly Dictionary<SyntaxTree, TreeEdit> _byAfter = [];
    private readonly SemanticModels _models;

    private CodeEdits(SemanticModels models) => _models = models;

    /// <summary>The files that differ.</summary>
    public IEnumerable<TreeEdit> Trees => _byAfter.Values;

    /// <summary>The difference of two states; <see langword="null"/> where more than bodies may differ in what they mean.</summary>
    /// <param name="before">The earlier state.</param>
    /// <param name="models">The models of the later state.</param>
    /// <param name="known">Differences of single files that are known already.</param>
    /// <param name="cancellation">Cancels the comparison.</param>
    public static CodeEdits? Between(Compilation before, SemanticModels models, CodeEdits? known, CancellationToken cancellation)
    {
        var after = models.Compilation;
        if (!HaveSameReferences(before, after) || before.AssemblyName != after.AssemblyName || !before.Options.Equals(after.Options))
        {
            return null;
        }

        using var left = before.SyntaxTrees.GetEnumerator();
        using var right = after.SyntaxTrees.GetEnumerator();
        var edits = new CodeEdits(models);
        while (left.MoveNext())
        {
            if (!right.MoveNext())
            {
                return null;
            }

            if (left.Current == right.Current)
            {
                continue;
            }

            var edit = known?.Of(right.Current) is { } same && same.Before == left.Current ? same : TreeEdit.Between(left.Current, right.Current, cancellation);
            if (edit is null)
            {
                return null;
            }

            edits._byBefore.Add(edit.Before, edit);
            edits._byAfter.Add(edit.After, edit);
        }

        return right.MoveNext() ? null : edits;
    }

    /// <summary>The difference of a file, by its later state.</summary>
    public TreeEdit? Of(SyntaxTree after) => _byAfter.TryGetValue(after, out var edit) ? edit : null;

    /// <summary>A place as it stands in the later state.</summary>
    public Location ToAfter(Location location) => location.SourceTree is { } tree && _byBefore.TryGetValue(tree, out var edit)
        ? Location.Create(edit.After, edit.ToAfter(location.SourceSpan))
        : location;

    /// <summary>A symbol of the earlier state as the later one declares it.</summary>
    public ISymbol ToAfter(ISymbol symbol)
    {
        if (symbol.DeclaringSyntaxReferences is not [var reference, ..])
        {
            return symbol;
        }

        var declaration = reference.GetSyntax();
        if (_byBefore.TryGetValue(reference.SyntaxTree, out var edit))
        {
            declaration = edit.ToAfter(declaration);
        }
        else if (!_models.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
        {
            return symbol;
        }

        // What a declaration declares besides its own symbol, the type knows by its name: the properties of a record, the getter of an arrow.
        var declared = _models.Of(declaration.SyntaxTree).GetDeclaredSymbol(declaration);
        return declared?.Kind == symbol.Kind && declared.Name == symbol.Name ? declared
            : symbol.ContainingType is { } type && ToAfter(type) is INamedTypeSymbol current && !SymbolEqualityComparer.Default.Equals(current, type)
                ? current.GetMembers(symbol.Name).FirstOrDefault(member => member.Kind == symbol.Kind) ?? symbol
                : symbol;
    }

    private static bool HaveSameReferences(Compilation before, Compilation after)
    {
        using var right = after.References.GetEnumerator();
        foreach (var reference in before.References)
        {
            if (!right.MoveNext() || !ReferenceEquals(reference, right.Current))
            {
                return false;
            }
        }

        return !right.MoveNext();
    }
}
