using PolicySdk.Analyzers.ApiModels;
using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.Documents;

/// <summary>The documents of a compilation: licenses and models of libraries that could be read, and everything that is wrong with the rest.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
public sealed class PolicyDocuments
{
    private readonly ImmutableArray<string> _invalidLicenses;

    private PolicyDocuments(
        LicenseSet licenses,
        ImmutableArray<ApiModel> models,
        ImmutableDictionary<string, ImmutableArray<DocumentDiagnostic>> diagnostics,
        ImmutableArray<string> invalidLicenses)
    {
        Licenses = licenses;
        Models = models;
        Diagnostics = diagnostics;
        _invalidLicenses = invalidLicenses;
    }

    /// <summary>The licenses of the valid documents.</summary>
    public LicenseSet Licenses { get; }

    /// <summary>The models of the valid documents, without those that the analyzer brings.</summary>
    public ImmutableArray<ApiModel> Models { get; }

    /// <summary>What is wrong, by the path of the document.</summary>
    public ImmutableDictionary<string, ImmutableArray<DocumentDiagnostic>> Diagnostics { get; }

    /// <summary>Whether a file is a document of a kind that is read here.</summary>
    public static bool IsDocument(string path) => IsLicense(path) || IsModel(path);

    /// <summary>
    /// Whether a license document that could not be read writes this id: its license is missing for a reason that the document reports.
    /// </summary>
    public bool IsInInvalidDocument(string licenseId)
    {
        var quoted = $"\"{licenseId}\"";
        foreach (var text in _invalidLicenses)
        {
            if (text.Contains(quoted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads all documents among the files that were handed to the compiler. Never throws for what stands in them.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PolicyDocuments Read(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var licenses = new List<License>();
        var models = ImmutableArray.CreateBuilder<ApiModel>();
        var problems = new List<DocumentDiagnostic>();
        var invalidLicenses = ImmutableArray.CreateBuilder<string>();
        string? previous = null;
        foreach (var file in files.Where(file => IsDocument(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (file.Path == previous)
            {
                // One file that the project includes twice.
                continue;
            }

            previous = file.Path;
            var read = IsLicense(file.Path)
                ? DocumentText.Read(file, static (source, token) => ReadLicense(source, token), cancellationToken)
                : DocumentText.Read(file, static (source, token) => ReadModels(source, token), cancellationToken);
            problems.AddRange(read.Diagnostics);
            switch (read.Value)
            {
                case License license:
                    licenses.Add(license);
                    break;
                case ApiModelDocument document:
                    models.AddRange(document.Models);
                    break;
                case null when read.Text is { } text && IsLicense(file.Path):
                    invalidLicenses.Add(text);
                    break;
            }
        }

        var set = LicenseSet.Create(licenses);
        problems.AddRange(set.Diagnostics);
        var byPath = problems
            .GroupBy(problem => problem.Path, StringComparer.Ordinal)
            .ToImmutableDictionary(
                group => group.Key,
                group => group.OrderBy(problem => problem.Span.Start).ThenBy(problem => problem.Id, StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.Ordinal);
        return new PolicyDocuments(set, models.ToImmutable(), byPath, invalidLicenses.ToImmutable());
    }

    // File names as people write them; which letters are upper case is the file system's business.
    private static bool IsLicense(string path) => path.EndsWith(LicenseReader.FileEnding, StringComparison.OrdinalIgnoreCase);

    private static bool IsModel(string path) => path.EndsWith(ApiModelReader.FileEnding, StringComparison.OrdinalIgnoreCase);

    private static (object?, ImmutableArray<DocumentDiagnostic>) ReadLicense(DocumentSource source, CancellationToken cancellationToken)
    {
        var read = LicenseReader.Read(source, Vocabulary.BuiltIn, cancellationToken);
        return (read.Value, read.Diagnostics);
    }

    private static (object?, ImmutableArray<DocumentDiagnostic>) ReadModels(DocumentSource source, CancellationToken cancellationToken)
    {
        var read = ApiModelReader.Read(source, Vocabulary.BuiltIn, cancellationToken);
        return (read.Value, read.Diagnostics);
    }
}
