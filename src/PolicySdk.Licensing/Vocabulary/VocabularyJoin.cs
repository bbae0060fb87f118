namespace PolicySdk.Licensing;

/// <summary>Puts the terms of vocabulary documents on top of the built-in ones and reports those that do not fit.</summary>
/// <remarks>A term that does not fit is left out, with what is below it, so that the rest can be used to read other documents.</remarks>
internal sealed class VocabularyJoin
{
    private readonly Dictionary<(Dimension Dimension, string Id), OwnTerm> _own = [];
    private readonly List<OwnTerm> _order = [];
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private int _version = Licensing.Vocabulary.BuiltIn.Version;

    private VocabularyJoin()
    {
    }

    /// <summary>Everything that fits.</summary>
    public Vocabulary Vocabulary { get; private set; } = Licensing.Vocabulary.BuiltIn;

    /// <summary>Whether an id may be one of a term that was left out, so that not knowing it is no error of another document.</summary>
    public bool WasLeftOut(string id) => _leftOut.Contains(id);

    /// <summary>Joins documents, given in the order of their paths. Errors go to the documents.</summary>
    public static VocabularyJoin Join(IReadOnlyList<OpenDocument<VocabularyDocument>> documents)
    {
        var join = new VocabularyJoin();
        foreach (var document in documents)
        {
            join.Add(document);
        }

        var terms = join.Rooted();
        join.Vocabulary = terms.Count == 0 && join._version == Vocabulary.BuiltIn.Version
            ? Vocabulary.BuiltIn
            : Vocabulary.BuiltIn.With(join._version, terms);
        return join;
    }

    private void Add(OpenDocument<VocabularyDocument> document)
    {
        if (document.Root is not { } root)
        {
            var names = TextNames.In(document.Source.Text);
            _leftOut.UnionWith(names.All);
            SetVersion(names.After("vocabulary") is { } said && TextForm.VocabularyVersion.Accepts(said) ? said : null);
            return;
        }

        var version = SetVersion(root.TextOf("vocabulary"));
        foreach (var value in root.ItemsOf("terms"))
        {
            if (VocabularyReader.BuildTerm(value, version) is not { } definition || !Fits(definition, value, document.Errors))
            {
                LeaveOut(value.TextOf("id"));
                continue;
            }

            if (definition.Since > version)
            {
                if (root.TextOf("vocabulary") is { } said && TextForm.VocabularyVersion.Accepts(said))
                {
                    document.Errors.Invalid(
                        value.TextAt("since")!.Span,
                        FormattableString.Invariant($"the term is from vocabulary {definition.Since}, and the document brings {version}"),
                        FormattableString.Invariant($"Write \"{version}\" or less, or raise \"vocabulary\" of the document."));
                }

                definition = definition with { Since = version };
            }

            var term = new OwnTerm(definition, value, document.Errors);
            _own.Add((definition.Dimension, definition.Id), term);
            _order.Add(term);
        }
    }

    private int SetVersion(string? said)
    {
        var version = said is not null && TextForm.VocabularyVersion.Accepts(said)
            ? int.Parse(said, System.Globalization.CultureInfo.InvariantCulture)
            : Vocabulary.BuiltIn.Version;
        _version = Math.Max(_version, version);
        return version;
    }

    private void LeaveOut(string? id)
    {
        if (id is not null)
        {
            _leftOut.Add(id);
        }
    }

    /// <summary>Reports a term that cannot stand where it is meant to, whatever the other terms are, and one whose id is taken.</summary>
    private bool Fits(TermDefinition definition, JsonValue value, DiagnosticBag errors)
    {
        var id = value.TextAt("id")!;
        if (definition.Id == Vocabulary.Any)
        {
            errors.Invalid(id.Span, "\"Any\" is the root of every dimension and cannot be defined", "Give the term another id.");
            return false;
        }

        if (definition.Dimension == Dimension.Recipient && definition.Parent != Vocabulary.Any)
        {
            errors.Invalid(value.TextAt("parent")!.Span, "recipients are flat, so none is below another", "Remove \"parent\".");
            return false;
        }

        if (definition.Dimension != Dimension.Recipient && definition.Parent == Vocabulary.Any)
        {
            errors.Invalid(
                value.TextAt("parent")!.Span,
                "a term of one's own is below a term that says what it is, and not directly below \"Any\"",
                "Name the nearest built-in term.");
            return false;
        }

        // Exceptions name terms without their dimension.
        ImmutableArray<Dimension> shared =
            Vocabulary.ExceptableDimensions.Contains(definition.Dimension) ? Vocabulary.ExceptableDimensions : [definition.Dimension];
        foreach (var dimension in shared)
        {
            var first = _own.TryGetValue((dimension, definition.Id), out var own) ? RelatedPlace.First(own.Errors.Source.Path, own.Id.Span) : null;
            var place = Vocabulary.BuiltIn.TryGet(dimension, definition.Id, out _) ? "of the built-in vocabulary" : first is null ? null : $"in {first}";
            if (place is not null)
            {
                errors.Add(
                    DocumentRules.DuplicateId, id.Span, $"{Quoting.Of(definition.Id)} is already {dimension.WithArticle()} {place}", "Give the term another id.", first);
                return false;
            }
        }

        return true;
    }

    /// <summary>The terms that hang on a built-in one, in the order of their documents. The others are reported.</summary>
    private List<TermDefinition> Rooted()
    {
        var rooted = new Dictionary<OwnTerm, bool>();
        var path = new List<OwnTerm>();
        var places = new Dictionary<OwnTerm, int>();
        foreach (var start in _order)
        {
            path.Clear();
            places.Clear();
            OwnTerm? term = start;
            bool? isRooted = null;
            while (isRooted is null)
            {
                if (rooted.TryGetValue(term!, out var known))
                {
                    isRooted = known;
                }
                else if (places.TryGetValue(term!, out var place))
                {
                    ReportCircle(path.GetRange(place, path.Count - place));
                    isRooted = false;
                }
                else
                {
                    places.Add(term!, path.Count);
                    path.Add(term!);
                    isRooted = HasKnownParent(term!, out term);
                }
            }

            foreach (var each in path)
            {
                rooted[each] = isRooted.Value;
                LeaveOut(isRooted.Value ? null : each.Definition.Id);
            }
        }

        return [.. _order.Where(term => rooted[term]).Select(term => term.Definition)];
    }

    /// <summary>Whether what is above a term is there; null, and that term, if it is one of the documents' own.</summary>
    private bool? HasKnownParent(OwnTerm term, out OwnTerm? parent)
    {
        var (dimension, id) = (term.Definition.Dimension, term.Definition.Parent);
        if (_own.TryGetValue((dimension, id), out parent))
        {
            return null;
        }

        if (Vocabulary.BuiltIn.TryGet(dimension, id, out _))
        {
            return true;
        }

        if (!_leftOut.Contains(id) && !term.Errors.IsFull)
        {
            term.Errors.Add(DocumentRules.DanglingReference, term.Parent.Span, $"there is no {dimension.Singular()} {Quoting.Of(id)}", ParentHelp(dimension, id));
        }

        return false;
    }

    private string? ParentHelp(Dimension dimension, string id)
    {
        var ids = Vocabulary.BuiltIn.TermsOf(dimension).Where(term => !term.IsAny).Select(term => term.Id)
            .Concat(_order.Where(term => term.Definition.Dimension == dimension).Select(term => term.Definition.Id));
        if (Spelling.Nearest(id, ids) is { } near)
        {
            return $"Did you mean {Quoting.Of(near)}?";
        }

        foreach (var other in Vocabulary.Dimensions)
        {
            if (Vocabulary.BuiltIn.TryGet(other, id, out _) || _own.ContainsKey((other, id)))
            {
                return $"It is {other.WithArticle()}, and a term stays within its dimension.";
            }
        }

        return $"Name {dimension.WithArticle()} that is there.";
    }

    private static void ReportCircle(List<OwnTerm> circle)
    {
        var names = circle.Select(term => term.Definition.Id).Take(5).Append(circle.Count > 5 ? "..." : circle[0].Definition.Id);
        circle[0].Errors.Invalid(
            circle[0].Parent.Span,
            $"{Quoting.Of(circle[0].Definition.Id)} is below itself: {string.Join(" < ", names)}",
            "Put one of them below a built-in term.");
    }

    /// <summary>A term of a document.</summary>
    private sealed class OwnTerm(TermDefinition definition, JsonValue value, DiagnosticBag errors)
    {
        public TermDefinition Definition => definition;

        public DiagnosticBag Errors => errors;

        public JsonValue Id { get; } = value.TextAt("id")!;

        public JsonValue Parent { get; } = value.TextAt("parent") ?? value.TextAt("id")!;
    }
}
