using System.CommandLine;
using PolicySdk.Cli.Commands;
using PolicySdk.Cli.Findings;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Documents;

/// <summary>The command <c>policysdk schema</c>: writes the JSON Schemas of documents.</summary>
internal sealed class SchemaCommand
{
    private readonly Argument<string> _kind = new("kind")
    {
        Description = $"The kind of document: {string.Join(", ", DocumentKinds.All.Select(Word))}. Default: all kinds, which --output must then name a directory for.",
        HelpName = "kind",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Write files like license-1.json to a directory, which is made where it is not there.",
        HelpName = "directory",
    };

    private readonly Option<string> _policy = new("--policy")
    {
        Description = "A directory with documents: the schemas then know the organization's own terms.",
        HelpName = "directory",
    };

    private readonly ToolOptions _tool;
    private readonly CommandHost _host;

    /// <param name="tool">The options of all commands.</param>
    /// <param name="host">What the command takes from outside.</param>
    public SchemaCommand(ToolOptions tool, CommandHost host)
    {
        _tool = tool;
        _host = host;
        _kind.AcceptOnlyFromAmong([.. DocumentKinds.All.Select(Word)]);
    }

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new ToolCommand(
            "schema",
            "Write the JSON Schemas of policy documents, for completion in editors.",
            (0, "written"),
            (2, "a vocabulary document is invalid"),
            (3, "something could not be read or written"))
        {
            _kind, _output, _policy,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var given = new GivenPaths(_host.WorkingDirectory);
        var word = parsed.GetValue(_kind);
        var kinds = DocumentKinds.All.Where(kind => word is null || Word(kind) == word).ToImmutableArray();
        var output = parsed.GetValue(_output) is { } path ? given.DirectoryToWrite("--output", path) : null;
        if (word is null && output is null)
        {
            throw new UsageException("name a kind, or with --output the directory for the schemas of all kinds.");
        }

        Func<DocumentKind, string> schema = Embedded;
        if (parsed.GetValue(_policy) is { } directory)
        {
            var files = new PolicyFolder(_host.WorkingDirectory).Read([given.ExistingDirectory("--policy", directory)], cancellationToken);
            var documents = DocumentSet.Read(files.Reads, cancellationToken);
            var result = Hindrances(files, documents);
            if (ExitCode.Of(result) != ExitCode.Clean)
            {
                var errors = _host with { Output = _host.Error };
                return new ResultWriter(errors).Write(result, new ResultRequest { NoColor = parsed.GetValue(_tool.NoColor) }, files.Sources(), directory);
            }

            schema = kind => DocumentSchemas.Of(kind, documents.Vocabulary);
        }

        return output is null ? Print(schema(kinds[0])) : Write(kinds, schema, output);
    }

    /// <summary>What keeps the terms of the organization from being known.</summary>
    private CheckResult Hindrances(PolicyFiles files, DocumentSet documents)
    {
        var findings = new DocumentFindings(_host.WorkingDirectory);
        return new CheckResult
        {
            Findings =
            [
                .. documents.Diagnostics
                    .Where(each => !each.IsWarning && DocumentKinds.Of(each.Path) == DocumentKind.Vocabulary)
                    .Select(findings.Of),
            ],
            Gaps = files.GapsOrEmpty(),
            Documents = files.Paths,
        };
    }

    private int Print(string schema)
    {
        _host.Output.Write(schema);
        _host.Output.Flush();
        return ExitCode.Clean;
    }

    private int Write(ImmutableArray<DocumentKind> kinds, Func<DocumentKind, string> schema, string directory)
    {
        var paths = new Rendering.PathDisplay(_host.WorkingDirectory);
        foreach (var kind in kinds)
        {
            var file = Path.Combine(directory, kind.SchemaName());
            try
            {
                Directory.CreateDirectory(directory);
                AtomicFile.Replace(file, schema(kind));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _host.Error.WriteLine($"policysdk: '{paths.Show(file)}' cannot be written: {PolicyFolder.Reason(e)}");
                return ExitCode.Undetermined;
            }

            _host.Output.Write($"wrote {paths.Show(file)}\n");
        }

        return ExitCode.Clean;
    }

    /// <summary>The schema as it is checked in.</summary>
    private static string Embedded(DocumentKind kind)
    {
        using var stream = typeof(SchemaCommand).Assembly.GetManifestResourceStream($"schemas/{kind.SchemaName()}")
            ?? throw new InvalidOperationException($"The tool lacks the schema of {Word(kind)} documents.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Word(DocumentKind kind) => kind.FileEnding().Split('.')[1];
}
