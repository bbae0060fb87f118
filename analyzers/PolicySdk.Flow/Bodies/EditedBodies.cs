namespace PolicySdk.Flow.Bodies;

/// <summary>The code of a later state of the compilation, bound beside the declarations of the state that is analysed.</summary>
/// <remarks>Not safe for concurrent use; belongs to one analysis.</remarks>
/// <param name="models">The models of the state that is analysed.</param>
internal sealed class EditedBodies(SemanticModels models)
{
    private readonly Dictionary<BodyEdit, SemanticModel> _models = [];
    private Dictionary<SyntaxNode, BodyEdit> _byDeclaration = [];

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

    /// <summary>The model that knows a piece of code, of either state.</summary>
    public SemanticModel ModelOf(SyntaxNode code)
    {
        foreach (var body in Edits?.Of(code.SyntaxTree)?.Bodies ?? [])
        {
            if (body.BodyAfter.FullSpan.Contains(code.SpanStart))
            {
                return ModelOf(body);
            }
        }

        return models.Of(code.SyntaxTree);
    }

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
