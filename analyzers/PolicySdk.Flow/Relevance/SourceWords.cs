using Microsoft.CodeAnalysis.Text;

namespace PolicySdk.Flow.Relevance;

/// <summary>Looks for words in source text, without looking at its syntax: the first and cheapest of all questions.</summary>
public static class SourceWords
{
    private const int BufferSize = 8192;

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

    private static bool Occurs(SourceText text, string word, char[] buffer)
    {
        // Pieces overlap, so that no word falls between two.
        var step = buffer.Length - word.Length;
        for (var start = 0; start < text.Length; start += step)
        {
            var length = Math.Min(buffer.Length, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            var piece = buffer.AsSpan(0, length);
            if (piece.IndexOf(word.AsSpan()) >= 0 || piece.IndexOf("\\u".AsSpan()) >= 0 || piece.IndexOf("\\U".AsSpan()) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
