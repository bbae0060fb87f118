using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace PolicySdk.Flow.Relevance;

/// <summary>Identifiers that are looked for in source text, without looking at its syntax: the first and cheapest of all questions.</summary>
/// <remarks>Immutable, and safe for concurrent use.</remarks>
public sealed class SourceWords
{
    private const int BufferSize = 8192;

    private readonly ILookup<int, string> _byHash;
    private readonly ImmutableArray<string> _beginnings;
    private readonly bool _isEmpty;

    /// <param name="words">The identifiers.</param>
    /// <param name="beginnings">What others begin with.</param>
    public SourceWords(IReadOnlyCollection<string> words, IReadOnlyCollection<string> beginnings)
    {
        _byHash = words.ToLookup(static word => HashOf(word.AsSpan()));
        _beginnings = [.. beginnings];
        _isEmpty = words.Count == 0 && beginnings.Count == 0;
    }

    /// <summary>Whether a word can stand in the code of a compilation. It may stand in a comment only, or be written with an escape.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static bool Occurs(Compilation compilation, string word, CancellationToken cancellationToken)
    {
        var buffer = new char[BufferSize];
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Occurs(tree.GetText(cancellationToken), word, buffer))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of them can stand in the code of a compilation.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    internal bool OccurIn(Compilation compilation, CancellationToken cancellationToken)
    {
        var buffer = new char[BufferSize];
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (OccurIn(tree.GetText(cancellationToken), buffer))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of them can stand in a text. It may stand in a comment only, or be written with an escape.</summary>
    public bool OccurIn(SourceText text) => OccurIn(text, new char[Math.Min(BufferSize, text.Length)]);

    private bool OccurIn(SourceText text, char[] buffer)
    {
        if (_isEmpty)
        {
            return false;
        }

        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(buffer.Length, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            var isLast = start + length == text.Length;
            var at = 0;
            while (at < length)
            {
                if (!IsOfWord(buffer[at]))
                {
                    if (BeginsDisguise(buffer.AsSpan(at, length - at)))
                    {
                        return true;
                    }

                    at++;
                    continue;
                }

                var end = at + 1;
                while (end < length && IsOfWord(buffer[end]))
                {
                    end++;
                }

                // What runs over the end of the piece is read again with the next one, unless it fills the whole of it: no name does.
                if (end == length && !isLast && at > 0)
                {
                    break;
                }

                var word = buffer.AsSpan(at, end - at);
                foreach (var candidate in _byHash[HashOf(word)])
                {
                    if (word.SequenceEqual(candidate.AsSpan()))
                    {
                        return true;
                    }
                }

                foreach (var beginning in _beginnings)
                {
                    if (word.StartsWith(beginning.AsSpan(), StringComparison.Ordinal))
                    {
                        return true;
                    }
                }

                at = end;
            }

            start += at;
        }

        return false;
    }

    private static bool IsOfWord(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (c > '\u007f' && !IsInvisible(c));

    // What an identifier may hold without it being a part of its name.
    private static bool IsInvisible(char c) => c > '\u007f' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // Behind an escape, or with something invisible in it, a word does not look like itself.
    private static bool BeginsDisguise(ReadOnlySpan<char> text) =>
        IsInvisible(text[0]) || (text[0] == '\\' && (text.Length == 1 || text[1] is 'u' or 'U'));

    private static bool HoldsDisguise(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if ((text[at] is '\\' or > '\u007f') && BeginsDisguise(text.Slice(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static int HashOf(ReadOnlySpan<char> word)
    {
        var hash = word.Length;
        foreach (var c in word)
        {
            hash = unchecked((hash * 31) + c);
        }

        return hash;
    }

    private static bool Occurs(SourceText text, string word, char[] buffer)
    {
        // Pieces overlap, so that no word falls between two.
        var step = buffer.Length - word.Length;
        for (var start = 0; start < text.Length; start += step)
        {
            var length = Math.Min(buffer.Length, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            var piece = buffer.AsSpan(0, length);
            if (piece.IndexOf(word.AsSpan()) >= 0 || HoldsDisguise(piece))
            {
                return true;
            }
        }

        return false;
    }
}
