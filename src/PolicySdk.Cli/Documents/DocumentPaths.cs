using System.CommandLine;
using PolicySdk.Cli.Commands;

namespace PolicySdk.Cli.Documents;

/// <summary>The argument by which a command is told which documents to look at.</summary>
internal sealed class DocumentPaths
{
    /// <summary>Where documents are looked for when nothing is said.</summary>
    public const string DefaultDirectory = "policy";

    /// <summary>The word for the standard input.</summary>
    public const string StandardInput = "-";

    private readonly Argument<string[]> _paths;
    private readonly bool _takesInput;

    /// <param name="command">The name of the command.</param>
    /// <param name="description">What the paths are for.</param>
    /// <param name="takesInput">Whether <c>-</c> alone means the standard input.</param>
    public DocumentPaths(string command, string description, bool takesInput = false)
    {
        _takesInput = takesInput;
        _paths = new Argument<string[]>("path") { Description = description, Arity = ArgumentArity.ZeroOrMore };
        GivenPaths.RejectOptions(_paths, command, takesInput ? StandardInput : null);
    }

    /// <summary>The argument, to add to a command.</summary>
    public Argument Argument => _paths;

    /// <summary>Whether the standard input is meant.</summary>
    /// <exception cref="UsageException">It is meant, and paths as well.</exception>
    public bool IsInput(ParseResult parsed)
    {
        var words = parsed.GetValue(_paths) ?? [];
        return _takesInput && words.Contains(StandardInput) && (words.Length == 1 ? true : throw new UsageException("'-' stands alone: it is the standard input."));
    }

    /// <summary>Whether the command line names none.</summary>
    public bool IsEmpty(ParseResult parsed) => (parsed.GetValue(_paths) ?? []).Length == 0;

    /// <summary>The full paths, each of which exists.</summary>
    /// <exception cref="UsageException">One does not.</exception>
    public ImmutableArray<string> Read(ParseResult parsed, GivenPaths paths)
    {
        var words = parsed.GetValue(_paths) ?? [];
        return words.Length == 0 ? [paths.DefaultDirectory(DefaultDirectory)] : [.. words.Select(paths.Existing)];
    }
}
