using System.Runtime.CompilerServices;

namespace PolicySdk.Flow.Bodies;

/// <summary>The code of a later state of the compilation, bound beside the declarations of the state that is analysed.</summary>
/// <remarks>Not safe for concurrent use; belongs to one analysis.</remarks>
/// <param name="models">The models of the state that is analysed.</param>
internal sealed class EditedBodies(SemanticModels models)
{
    private readonly Dictionary<BodyEdit, SemanticModel> _models = [];
    private readonly ConditionalWeakTable<SyntaxTree, SyntaxTree> _analysed = new();
    private Dictionary<SyntaxNode, BodyEdit> _byDeclaration = [];
    private Dictionary<BodyEdit, BodySites> _sites = [];

    /// <summary>How the later state differs; <see langword="null"/> where there is none.</summary>
    public CodeEdits? Edits { get; private set; }

    /// <summary>Goes on to another state.</summary>
    /// <returns>The declarations, as they stand in the analysed state, whose code is another now.</returns>
    public List<SyntaxNode> Replace(CodeEdits edits)
    {
        var changed = new List<SyntaxNode>();
        var byDeclaration = new Dictionary<SyntaxNode, BodyEdit>();
        foreach (var body in edits.Trees.SelectMany(static tree => tree.Bodies))
        {
            byDeclaration.Add(body.Before, body);
            if (!_byDeclaration.TryGetValue(body.Before, out var known) || !ReferenceEquals(known, body))
            {
                changed.Add(body.Before);
            }
        }

        foreach (var tree in edits.Trees)
        {
            _analysed.GetValue(tree.After, _ => tree.Before);
        }

        _sites = byDeclaration.Values.ToDictionary(static body => body, SitesIn);
        changed.AddRange(_byDeclaration.Keys.Where(declaration => !byDeclaration.ContainsKey(declaration)));
        foreach (var body in _byDeclaration.Values)
        {
            if (!byDeclaration.TryGetValue(body.Before, out var current) || !ReferenceEquals(current, body))
            {
                _models.Remove(body);
            }
        }

        (_byDeclaration, Edits) = (byDeclaration, edits);
        return changed;
    }

    /// <summary>What has become of a declaration's code; <see langword="null"/> where it is as it was.</summary>
    public BodyEdit? Find(SyntaxNode declaration) => _byDeclaration.TryGetValue(declaration, out var body) ? body : null;

    /// <summary>The file as it is analysed that a tree is a state of.</summary>
    public SyntaxTree AsAnalysed(SyntaxTree tree) => _analysed.TryGetValue(tree, out var before) ? before : tree;

    /// <summary>What a piece of code goes by in all states: the node in which its place was first seen.</summary>
    public SyntaxNode FirstOf(SyntaxNode code) => _sites.Count > 0 && BodyOf(code) is { } body ? _sites[body].FirstOf(code) : code;

    /// <summary>The piece of code that now stands in the place of one of an earlier state; <see langword="null"/> where none does.</summary>
    public SyntaxNode? CurrentOf(SyntaxNode first)
    {
        foreach (var sites in _sites.Values)
        {
            if (sites.CurrentOf(first) is { } current)
            {
                return current;
            }
        }

        return null;
    }

    private BodySites SitesIn(BodyEdit body)
    {
        if (_sites.TryGetValue(body, out var same))
        {
            return same;
        }

        // By where it stands, since the edit of an earlier state is another one.
        return _byDeclaration.TryGetValue(body.Before, out var earlier)
            ? new BodySites(earlier.BodyAfter, body.BodyAfter, _sites[earlier])
            : new BodySites(body.BodyBefore, body.BodyAfter, null);
    }

    private BodyEdit? BodyOf(SyntaxNode code)
    {
        foreach (var body in Edits?.Of(code.SyntaxTree)?.Bodies ?? [])
        {
            if (body.BodyAfter.FullSpan.Contains(code.SpanStart))
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>The model that knows a piece of code, of either state.</summary>
    public SemanticModel ModelOf(SyntaxNode code) => BodyOf(code) is { } body ? ModelOf(body) : models.Of(code.SyntaxTree);

    /// <summary>The model of an edited body.</summary>
    public SemanticModel ModelOf(BodyEdit body)
    {
        if (!_models.TryGetValue(body, out var model))
        {
            model = body.ModelIn(models.Of(body.Before.SyntaxTree)) ?? throw new InvalidOperationException("Code that was edited cannot be bound where it stood.");
            _models.Add(body, model);
        }

        return model;
    }
}
