using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using PolicySdk.Analyzers.ApiModels;
using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.Documents;

/// <summary>The documents of a compilation: what could be read of them, and everything that is wrong with the rest.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
public sealed class PolicyDocuments
{
    // An IDE makes a compilation for every key press, out of the same texts. The first text of a list finds what was read of the whole list.
    private static readonly ConditionalWeakTable<SourceText, LastRead> s_known = new();

    private readonly DocumentSet _set;
    private readonly ImmutableHashSet<string> _declassifiers;
    private readonly ImmutableArray<string> _unreadLicenses;
    private readonly ImmutableArray<string> _unreadPolicies;
    private readonly bool _isVocabularyLost;
    private readonly ConcurrentDictionary<string, ImmutableArray<DocumentDiagnostic>> _warnings = new(StringComparer.Ordinal);

    private PolicyDocuments(DocumentSet set, ImmutableArray<ApiModel> models, IEnumerable<DocumentDiagnostic> refused)
    {
        _set = set;
        Models = models;
        Diagnostics = set.Diagnostics.Concat(refused)
            .GroupBy(problem => problem.Path, StringComparer.Ordinal)
            .ToImmutableDictionary(
                group => group.Key,
                group => group.OrderBy(problem => problem.Span.Start).ThenBy(problem => problem.Id, StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.Ordinal);
        _declassifiers = set.Policies.SelectMany(policy => policy.Declassifiers).Select(each => each.Method).ToImmutableHashSet(StringComparer.Ordinal);
        _isVocabularyLost = Diagnostics.Keys.Any(
            path => DocumentKinds.Of(path) == DocumentKind.Vocabulary && !set.Sources.Any(source => source.Path == path));
        _unreadLicenses = Unread(DocumentKind.License, set.Licenses.All.Select(license => license.Path));
        _unreadPolicies = Unread(DocumentKind.Policy, set.Policies.Select(policy => policy.Path));
    }

    /// <summary>The built-in terms and the organization's own.</summary>
    public Vocabulary Vocabulary => _set.Vocabulary;

    /// <summary>The licenses that code may name: of the valid documents, and the built-in ones that a policy lists. Statuses and policies count.</summary>
    public LicenseSet Licenses => _set.BuildLicenses;

    /// <summary>The models of the valid documents, without those that the analyzer brings.</summary>
    public ImmutableArray<ApiModel> Models { get; }

    /// <summary>What is wrong, by the path of the document.</summary>
    public ImmutableDictionary<string, ImmutableArray<DocumentDiagnostic>> Diagnostics { get; }

    /// <summary>Whether a file is a document of a kind that a build reads: any but tests of policies, which the tool runs.</summary>
    public static bool IsDocument(string path) => DocumentKinds.Of(path) is not (null or DocumentKind.PolicyTest);

    /// <summary>
    /// Whether a document that could not be read writes the id of a license: it is missing for a reason that the document reports. A built-in
    /// license is missing where a policy lists it that could not be read.
    /// </summary>
    public bool IsInInvalidDocument(string licenseId) =>
        Writes(_unreadLicenses, licenseId) || (BuiltInLicenses.Contains(licenseId) && Writes(_unreadPolicies, licenseId));

    /// <summary>Whether a vocabulary document with errors writes a term: it is unknown for a reason that the document reports.</summary>
    public bool IsInInvalidVocabulary(string term)
    {
        var quoted = $"\"{term}\"";
        return _isVocabularyLost || _set.Sources.Any(source =>
            DocumentKinds.Of(source.Path) == DocumentKind.Vocabulary && Diagnostics.ContainsKey(source.Path) && source.Text.Contains(quoted));
    }

    /// <summary>Whether a policy lists a method, by its documentation-comment id, as one whose result carries no scope.</summary>
    public bool Declassifies(string method) => _declassifiers.Contains(method);

    /// <summary>The id of a license, of this build or built in, that was probably meant; <see langword="null"/> where none is close.</summary>
    public string? SuggestLicense(string id) => Licenses.Suggest(id) ?? _set.SuggestLicense(id);

    /// <summary>What has no effect in one document, by place. Looked for when it is first asked for.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<DocumentDiagnostic> Warnings(string path, CancellationToken cancellationToken) =>
        _warnings.TryGetValue(path, out var known) ? known : _warnings.GetOrAdd(path, _set.FindWarnings(path, cancellationToken));

    /// <summary>Reads all documents among the files that were handed to the compiler. Never throws for what stands in them.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PolicyDocuments Read(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var documents = DocumentFile.Among(files, cancellationToken);
        if (documents.FirstOrDefault().Text is not { } first)
        {
            return Read(documents, cancellationToken);
        }

        var last = s_known.GetValue(first, static _ => new LastRead());
        return last.Of(documents) ?? last.Keep(documents, Read(documents, cancellationToken));
    }

    private static PolicyDocuments Read(ImmutableArray<DocumentFile> documents, CancellationToken cancellationToken)
    {
        var set = DocumentSet.Read(documents.Select(document => document.ToSource()), cancellationToken);
        var models = ImmutableArray.CreateBuilder<ApiModel>();
        var refused = new List<DocumentDiagnostic>();
        foreach (var document in set.ApiModels)
        {
            var read = ApiModelReader.Build(document, cancellationToken);
            models.AddRange(read.Value?.Models ?? []);
            refused.AddRange(read.Diagnostics);
        }

        return new PolicyDocuments(set, models.ToImmutable(), refused);
    }

    private ImmutableArray<string> Unread(DocumentKind kind, IEnumerable<string> read)
    {
        var paths = new HashSet<string>(read, StringComparer.Ordinal);
        return [.. _set.Sources.Where(source => DocumentKinds.Of(source.Path) == kind && !paths.Contains(source.Path)).Select(source => source.Text)];
    }

    private static bool Writes(ImmutableArray<string> texts, string id)
    {
        var quoted = $"\"{id}\"";
        foreach (var text in texts)
        {
            if (text.Contains(quoted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What was read last of a list of texts that begins with a certain one.</summary>
    private sealed class LastRead
    {
        private volatile Entry? _entry;

        public PolicyDocuments? Of(ImmutableArray<DocumentFile> documents)
        {
            if (_entry is not { } entry || entry.Documents.Length != documents.Length)
            {
                return null;
            }

            for (var i = 0; i < documents.Length; i++)
            {
                if (!documents[i].IsSame(entry.Documents[i]))
                {
                    return null;
                }
            }

            return entry.Read;
        }

        public PolicyDocuments Keep(ImmutableArray<DocumentFile> documents, PolicyDocuments read)
        {
            _entry = new Entry(documents, read);
            return read;
        }

        private sealed record Entry(ImmutableArray<DocumentFile> Documents, PolicyDocuments Read);
    }
}
