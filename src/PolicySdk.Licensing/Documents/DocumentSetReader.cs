namespace PolicySdk.Licensing;

/// <summary>One reading of a set of documents.</summary>
internal sealed class DocumentSetReader
{
    private readonly CancellationToken _cancellationToken;
    private readonly ILookup<DocumentKind, DocumentSource> _sources;
    private readonly List<DocumentDiagnostic> _diagnostics = [];
    private readonly HashSet<DocumentKind> _noText = [];
    private readonly List<DiagnosticBag> _errors = [];

    public DocumentSetReader(IEnumerable<DocumentRead<DocumentSource>> files, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        var sources = new List<DocumentSource>();
        foreach (var file in files)
        {
            if (file.Value is { } source)
            {
                sources.Add(source);
                continue;
            }

            var ofKind = file.Diagnostics.Where(diagnostic => DocumentKinds.Of(diagnostic.Path) is not null).ToArray();
            _diagnostics.AddRange(ofKind);
            _noText.UnionWith(ofKind.Select(diagnostic => DocumentKinds.Of(diagnostic.Path)!.Value));
        }

        // One file may be given twice.
        _sources = sources.GroupBy(source => source.Path, StringComparer.Ordinal).Select(group => group.First())
            .OrderBy(source => source.Path, StringComparer.Ordinal)
            .Where(source => DocumentKinds.Of(source.Path) is not null)
            .ToLookup(source => DocumentKinds.Of(source.Path)!.Value);
    }

    public DocumentSet Read()
    {
        var builtIn = Vocabulary.BuiltIn;
        var vocabularies = Open(DocumentKind.Vocabulary, VocabularyReader.Format, builtIn);
        var join = VocabularyJoin.Join(vocabularies);
        var vocabulary = join.Vocabulary;
        var models = Open(DocumentKind.ApiModel, ApiModelFormat.Format, vocabulary);
        var licenses = Open(DocumentKind.License, LicenseReader.Format, vocabulary);
        var policies = Open(DocumentKind.Policy, PolicyReader.Format, vocabulary);
        var statuses = Open(DocumentKind.Status, StatusReader.Format, vocabulary);
        var waivers = Open(DocumentKind.Waiver, WaiverReader.Format, vocabulary);
        var tests = Open(DocumentKind.PolicyTest, PolicyTestReader.Format, vocabulary);

        var readPolicies = Values(policies);
        var readStatuses = Values(statuses);
        var own = LicenseSet.Create(Values(licenses), readStatuses, readPolicies);
        var build = WithPresets(own, readPolicies, readStatuses, vocabulary);
        _diagnostics.AddRange(build.Diagnostics);

        UniqueIds(vocabularies, "vocabulary");
        UniqueIds(policies, "policy");
        var set = new DocumentSet(vocabulary, own, build, readPolicies, readStatuses)
        {
            Vocabularies = Values(vocabularies),
            Waivers = Values(waivers),
            Tests = Values(tests),
            ApiModels = Values(models),
            Sources = [.. _sources.SelectMany(group => group).OrderBy(source => source.Path, StringComparer.Ordinal)],
        };
        var references = new DocumentReferences(
            set,
            UnreadNames.Of(licenses, _noText.Contains(DocumentKind.License)),
            UnreadNames.Of(policies, _noText.Contains(DocumentKind.Policy)),
            _cancellationToken);
        policies.ForEach(references.CheckPolicy);
        statuses.ForEach(references.CheckStatus);
        waivers.ForEach(references.CheckWaiver);
        tests.ForEach(references.CheckTest);
        CheckDays(statuses);
        CheckWaiverIds(waivers);
        return new DocumentSet(vocabulary, own, build, readPolicies, readStatuses)
        {
            Vocabularies = set.Vocabularies,
            Waivers = set.Waivers,
            Tests = set.Tests,
            ApiModels = set.ApiModels,
            Sources = set.Sources,
            Diagnostics = Collect(join),
        };
    }

    private static ImmutableArray<T> Values<T>(List<OpenDocument<T>> documents)
        where T : class => [.. documents.Where(document => document.Value is not null).Select(document => document.Value!)];

    private List<OpenDocument<T>> Open<T>(DocumentKind kind, DocumentFormat<T> format, Vocabulary vocabulary)
        where T : class
    {
        var documents = new List<OpenDocument<T>>();
        foreach (var source in _sources[kind])
        {
            var document = format.Open(source, vocabulary, _cancellationToken);
            _errors.Add(document.Errors);
            documents.Add(document);
        }

        return documents;
    }

    private static LicenseSet WithPresets(LicenseSet own, ImmutableArray<Policy> policies, ImmutableArray<StatusDocument> statuses, Vocabulary vocabulary)
    {
        var presets = policies.SelectMany(policy => policy.Presets).Distinct(StringComparer.Ordinal)
            .Where(id => !own.TryGet(id, out _))
            .Select(id => DocumentSet.Preset(id, vocabulary))
            .ToArray();
        return presets.Length == 0 ? own : own.WithBuiltIn(presets, statuses, policies);
    }

    /// <summary>Reports documents of one kind that have the same id; the first by path stays.</summary>
    private static void UniqueIds<T>(List<OpenDocument<T>> documents, string noun)
        where T : class
    {
        var first = new Dictionary<string, RelatedPlace>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (document.Root?.TextAt("id") is not { } id)
            {
                continue;
            }

            if (first.TryGetValue(id.Text, out var place))
            {
                document.Errors.Add(
                    DocumentRules.DuplicateId, id.Span, $"{noun} id {Quoting.Of(id.Text)} is already given in {place}", $"Give each {noun} an id of its own.", place);
            }
            else
            {
                first.Add(id.Text, RelatedPlace.First(document.Source.Path, id.Span));
            }
        }
    }

    private static void CheckDays(List<OpenDocument<StatusDocument>> statuses)
    {
        var days = new Dictionary<StatusDay, RelatedPlace>();
        foreach (var document in statuses)
        {
            if (document.Root is { } root)
            {
                StatusReader.CheckDays(root, document.Errors, days);
            }
        }
    }

    private static void CheckWaiverIds(List<OpenDocument<WaiverDocument>> waivers)
    {
        var first = new Dictionary<string, RelatedPlace>(StringComparer.Ordinal);
        foreach (var document in waivers)
        {
            foreach (var waiver in document.Root?.ItemsOf("waivers") ?? [])
            {
                if (waiver.TextAt("id") is not { } id)
                {
                    continue;
                }

                var path = document.Source.Path;
                if (!first.TryGetValue(id.Text, out var taken))
                {
                    first.Add(id.Text, RelatedPlace.First(path, id.Span));
                }
                else if (taken.Path != path)
                {
                    document.Errors.Add(
                        DocumentRules.DuplicateId, id.Span, $"waiver id {Quoting.Of(id.Text)} is already given in {taken}", "Give each waiver an id of its own.", taken);
                }
            }
        }
    }

    private ImmutableArray<DocumentDiagnostic> Collect(VocabularyJoin join)
    {
        foreach (var errors in _errors)
        {
            foreach (var diagnostic in errors.InOrder())
            {
                if (!IsOfLostTerm(diagnostic, errors.Source, join))
                {
                    _diagnostics.Add(diagnostic);
                }
            }
        }

        return
        [
            .. _diagnostics.OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Span.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a term is unknown only because the document that defines it has errors of its own.</summary>
    private bool IsOfLostTerm(DocumentDiagnostic diagnostic, DocumentSource source, VocabularyJoin join) =>
        diagnostic.Id == DocumentRules.UnknownTerm
        && (_noText.Contains(DocumentKind.Vocabulary)
            || join.WasLeftOut(source.Text.Substring(diagnostic.Span.Start, diagnostic.Span.Length).Trim('"')));
}
