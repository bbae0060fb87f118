using System.Diagnostics.CodeAnalysis;

namespace PolicySdk.Licensing;

/// <summary>
/// Many documents read together: their vocabulary first, then everything else with it, then each held against the others. What a document
/// that cannot be read would have defined is no error of the others.
/// </summary>
/// <remarks>The order in which documents are given does not matter. Immutable, so safe to share between threads.</remarks>
public sealed class DocumentSet
{
    private readonly Lazy<LicenseSet> _presets;

    internal DocumentSet(
        Vocabulary vocabulary,
        LicenseSet licenses,
        LicenseSet buildLicenses,
        ImmutableArray<Policy> policies,
        ImmutableArray<StatusDocument> statuses)
    {
        Vocabulary = vocabulary;
        Licenses = licenses;
        BuildLicenses = buildLicenses;
        Policies = policies;
        Statuses = statuses;
        _presets = new Lazy<LicenseSet>(() => LicenseSet.Create(BuiltInLicenses.Ids.Select(id => Preset(id, vocabulary)), statuses, policies));
    }

    /// <summary>The built-in terms and those of the documents, as far as they fit.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The licenses that could be read, with what statuses and policies say of them.</summary>
    public LicenseSet Licenses { get; }

    /// <summary>The licenses that code of this organization may name: those of documents, and the built-in ones that a policy lists.</summary>
    public LicenseSet BuildLicenses { get; }

    /// <summary>The policies that could be read, by path.</summary>
    public ImmutableArray<Policy> Policies { get; }

    /// <summary>The status documents that could be read, by path.</summary>
    public ImmutableArray<StatusDocument> Statuses { get; }

    /// <summary>The vocabulary documents that could be read, by path.</summary>
    public ImmutableArray<VocabularyDocument> Vocabularies { get; internal init; } = [];

    /// <summary>The waiver documents that could be read, by path.</summary>
    public ImmutableArray<WaiverDocument> Waivers { get; internal init; } = [];

    /// <summary>The documents of tests that could be read, by path.</summary>
    public ImmutableArray<PolicyTestDocument> Tests { get; internal init; } = [];

    /// <summary>The documents of API models that could be read, by path; as JSON, since what they mean only the analyzers know.</summary>
    public ImmutableArray<JsonText> ApiModels { get; internal init; } = [];

    /// <summary>The documents that were given, by path, whether they could be read or not; without files that are of no kind, and files that are no text.</summary>
    public ImmutableArray<DocumentSource> Sources { get; internal init; } = [];

    /// <summary>Everything that makes a document invalid, by itself or beside the others, by path, place and rule.</summary>
    public ImmutableArray<DocumentDiagnostic> Diagnostics { get; internal init; } = [];

    /// <summary>Whether any document is invalid.</summary>
    public bool HasErrors => !Diagnostics.IsEmpty;

    /// <summary>Reads documents. Files that no ending of <see cref="DocumentKinds"/> fits are passed over. Throws for no text whatever.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentSet Read(IEnumerable<DocumentSource> documents, CancellationToken cancellationToken = default) =>
        Read(documents.Select(document => new DocumentRead<DocumentSource>(document)), cancellationToken);

    /// <summary>Reads documents as files gave them: what is no text is an error of its own.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentSet Read(IEnumerable<DocumentRead<DocumentSource>> files, CancellationToken cancellationToken = default) =>
        new DocumentSetReader(files, cancellationToken).Read();

    /// <summary>
    /// Looks for what has no effect in licenses and policies (PSDK0005), by path and place. Apart from reading, since it takes longer:
    /// deciding needs none of it.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<DocumentDiagnostic> FindWarnings(CancellationToken cancellationToken = default) =>
    [
        .. Licenses.All.SelectMany(license => RuleEffects.Find(license, cancellationToken))
            .Concat(Policies.SelectMany(policy => RuleEffects.Find(policy)))
            .OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Span.Start),
    ];

    /// <summary>Looks for what has no effect in one document (PSDK0005), by place: a part of <see cref="FindWarnings(CancellationToken)"/>.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<DocumentDiagnostic> FindWarnings(string path, CancellationToken cancellationToken = default) =>
    [
        .. Licenses.All.Where(license => license.Path == path).SelectMany(license => RuleEffects.Find(license, cancellationToken))
            .Concat(Policies.Where(policy => policy.Path == path).SelectMany(policy => RuleEffects.Find(policy)))
            .OrderBy(diagnostic => diagnostic.Span.Start),
    ];

    /// <summary>Finds a license by its id, ordinally: one of a document, else a built-in one, whether a policy lists it or not.</summary>
    public bool TryGetLicense(string id, [NotNullWhen(true)] out License? license) =>
        Licenses.TryGet(id, out license) || (BuiltInLicenses.Contains(id) && _presets.Value.TryGet(id, out license));

    /// <summary>The id of a license, of a document or built in, that was probably meant; null where none is close.</summary>
    public string? SuggestLicense(string id) => Spelling.Nearest(id, Licenses.All.Select(license => license.Id).Concat(BuiltInLicenses.Ids));

    internal static License Preset(string id, Vocabulary vocabulary) => BuiltInLicenses.TryGet(id, vocabulary, out var license)
        ? license
        : throw new ArgumentException($"There is no built-in license '{id}'.", nameof(id));
}
