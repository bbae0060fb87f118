using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace PolicySdk.Generators.Licenses;

/// <summary>Finds the id of a license document that may be broken.</summary>
internal static class LicenseId
{
    // The id stands at the top; a broken document is not worth more reading than that.
    private const int LongestPeek = 64 * 1024;

    // Longer ones are errors, see the reader of licenses.
    private const int LongestId = 200;

    /// <summary>Reads up to the first error of syntax and returns the value of the first <c>id</c> of the outermost object.</summary>
    /// <returns>Null if there is none.</returns>
    public static string? Peek(SourceText text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ToString(new TextSpan(0, Math.Min(text.Length, LongestPeek))).TrimStart('\uFEFF'));
        var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(options));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("id"))
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: <= LongestId } id ? id : null;
                }
            }
        }
        catch (JsonException)
        {
            // The analyzer reports it, with its place.
        }
        catch (InvalidOperationException)
        {
            // A string that is no UTF-16, such as "\uD800".
        }

        return null;
    }
}
