using System.Text;

namespace PolicySdk.Cli.Documents;

/// <summary>Writes a file such that nobody ever finds half of it, whatever happens while it is written.</summary>
internal static class AtomicFile
{
    /// <summary>Replaces the content of a file, or makes the file. Permissions stay, a link stays a link, and what is read-only stays as it is.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Replace(string path, string text)
    {
        path = RealPath.Of(path);
        var old = new FileInfo(path);
        if (old is { Exists: true, IsReadOnly: true })
        {
            throw new IOException("it is read-only");
        }

        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && old.Exists)
            {
                File.SetUnixFileMode(temporary, old.UnixFileMode);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
