using PolicySdk.Licensing;

namespace PolicySdk.Cli.Documents;

/// <summary>A policy document that was read.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Read">Its text, or why it is none. The name under which it is reported is its path from the current directory.</param>
/// <param name="IsPlainUtf8">Whether it is UTF-8 without a byte order mark.</param>
internal sealed record PolicyFile(string Path, DocumentRead<DocumentSource> Read, bool IsPlainUtf8)
{
    /// <summary>The document that some bytes are.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="name">The name under which it is reported.</param>
    /// <param name="bytes">The content.</param>
    public static PolicyFile Of(string path, string name, byte[] bytes) =>
        new(path, DocumentSource.FromBytes(name, bytes), bytes is not ([0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]));
}
