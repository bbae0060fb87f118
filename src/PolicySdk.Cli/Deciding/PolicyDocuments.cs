using System.Diagnostics.CodeAnalysis;
using PolicySdk.Cli.Commands;
using PolicySdk.Cli.Documents;
using PolicySdk.Cli.Rendering;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Deciding;

/// <summary>The documents of a policy directory, ready for deciding.</summary>
internal sealed class PolicyDocuments
{
    private readonly DocumentSet _documents;
    private readonly PolicyFiles _files;
    private readonly CommandHost _host;
    private readonly Dictionary<string, string> _relative;

    private PolicyDocuments(string directory, PolicyFiles files, DocumentSet documents, CommandHost host)
    {
        _files = files;
        _documents = documents;
        _host = host;
        var paths = new PathDisplay(host.WorkingDirectory);
        _relative = files.Files.ToDictionary(
            file => paths.Portable(file.Path), file => Path.GetRelativePath(directory, file.Path).Replace('\\', '/'), StringComparer.Ordinal);
    }

    /// <summary>The terms: the built-in ones and those that vocabulary documents add.</summary>
    public Vocabulary Vocabulary => _documents.Vocabulary;

    /// <summary>The licenses of the documents, under what statuses and policies say of them, in the ordinal order of their ids.</summary>
    public ImmutableArray<License> Licenses => _documents.Licenses.All;

    /// <summary>The source to draw clauses from.</summary>
    public SourceFiles Sources => _files.Sources();

    /// <summary>Reads the documents of a directory. What is wrong with them is for <see cref="Report"/> to say.</summary>
    public static PolicyDocuments Read(string directory, CommandHost host, CancellationToken cancellationToken)
    {
        var files = new PolicyFolder(host.WorkingDirectory).Read([directory], cancellationToken);
        return new PolicyDocuments(directory, files, DocumentSet.Read(files.Reads, cancellationToken), host);
    }

    /// <summary>Draws on the standard error what keeps the documents from being used.</summary>
    /// <returns>The exit code that this earns; <see langword="null"/> if they can be used.</returns>
    public int? Report(bool needsLicense = true)
    {
        var findings = new DocumentFindings(_host.WorkingDirectory);
        var renderer = new FindingRenderer(Sources, new PathDisplay(_host.WorkingDirectory), Terminal.Plain.LineWidth);
        var errors = _documents.Diagnostics.Where(each => !each.IsWarning).ToArray();
        foreach (var error in errors)
        {
            renderer.Render(findings.Of(error)).EndLine().WriteTo(_host.Error, colors: false);
        }

        foreach (var gap in _files.Gaps)
        {
            _host.Error.WriteLine("policysdk: " + Printable.Line(gap.Text));
        }

        if (errors.Length > 0)
        {
            return ExitCode.InvalidDocument;
        }

        if (_files.Gaps.Length > 0)
        {
            return ExitCode.Undetermined;
        }

        if (!needsLicense || !Licenses.IsEmpty)
        {
            return null;
        }

        _host.Error.WriteLine("policysdk: the policy directory holds no license.");
        return ExitCode.Undetermined;
    }

    /// <summary>Finds a license that uses may name.</summary>
    public bool TryGetLicense(string id, [NotNullWhen(true)] out License? license) => _documents.TryGetLicense(id, out license);

    /// <summary>The id that was probably meant; <see langword="null"/> where none is near.</summary>
    public string? Suggest(string id) => _documents.SuggestLicense(id);

    /// <summary>A document as answers name it: by its path in the policy directory, with forward slashes.</summary>
    /// <param name="path">The document as its source names it; one that is built in is no file and keeps its name.</param>
    public string FileOf(string path) => _relative.GetValueOrDefault(path, path);
}
