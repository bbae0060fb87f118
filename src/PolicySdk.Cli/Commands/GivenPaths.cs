using System.CommandLine;

namespace PolicySdk.Cli.Commands;

/// <summary>Paths of the command line, made full and checked before anything is done.</summary>
internal sealed class GivenPaths
{
    private readonly string _workingDirectory;

    /// <param name="workingDirectory">The full path of the current directory.</param>
    public GivenPaths(string workingDirectory) => _workingDirectory = workingDirectory;

    /// <summary>The full path of a file or directory that is there.</summary>
    /// <exception cref="UsageException">It does not exist.</exception>
    public string Existing(string path)
    {
        var full = Full(path);
        return Path.Exists(full) ? full : throw new UsageException($"'{path}' does not exist.");
    }

    /// <summary>The full path of the directory that is meant when the command line names none.</summary>
    /// <exception cref="UsageException">It does not exist.</exception>
    public string DefaultDirectory(string name)
    {
        var full = Full(name);
        return Directory.Exists(full) ? full : throw new UsageException($"there is no directory '{name}' here; name the one with the documents.");
    }

    /// <summary>The full path of a directory that is there.</summary>
    /// <exception cref="UsageException">It does not exist.</exception>
    public string ExistingDirectory(string option, string path)
    {
        var full = Full(path);
        return Directory.Exists(full) ? full : throw new UsageException($"{option}: the directory '{path}' does not exist.");
    }

    /// <summary>The full path of a directory that is there or can be made.</summary>
    /// <exception cref="UsageException">It is a file.</exception>
    public string DirectoryToWrite(string option, string path)
    {
        var full = Full(path);
        return File.Exists(full) ? throw new UsageException($"{option}: '{path}' is a file.") : full;
    }

    /// <summary>The full path of a file that can be written: its directory is there.</summary>
    /// <exception cref="UsageException">It is a directory, or its directory does not exist.</exception>
    public string FileInExistingDirectory(string option, string path)
    {
        var full = Full(path);
        if (Directory.Exists(full))
        {
            throw new UsageException($"{option}: '{path}' is a directory.");
        }

        return Directory.Exists(Path.GetDirectoryName(full))
            ? full
            : throw new UsageException($"{option}: the directory of '{path}' does not exist.");
    }

    /// <summary>Makes an error of a word that looks like an option: one that is mistyped would be taken for a path.</summary>
    /// <param name="argument">The paths.</param>
    /// <param name="command">The name of the command.</param>
    /// <param name="allowed">A word that begins like an option and is none, such as <c>-</c> for the standard input.</param>
    public static void RejectOptions(Argument argument, string command, string? allowed = null) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.StartsWith('-') && token.Value != allowed)
            {
                result.AddError($"'{token.Value}' is no option of {command}.");
            }
        }
    });

    private string Full(string path) => path.Length > 0 ? Path.GetFullPath(path, _workingDirectory) : throw new UsageException("a path is empty.");
}
