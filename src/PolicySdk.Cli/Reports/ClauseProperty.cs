using System.Globalization;
using PolicySdk.Cli.Findings;

namespace PolicySdk.Cli.Reports;

/// <summary>The property <c>psdk.clause</c> of a diagnostic: <c>path:line:column:length</c>.</summary>
internal static class ClauseProperty
{
    /// <summary>Reads it from the right, since a path may hold colons; <see langword="null"/> when there is none or it is malformed.</summary>
    public static SourceRange? Parse(string value, string baseDirectory)
    {
        Span<int> numbers = stackalloc int[3];
        var end = value.Length;
        for (var i = 2; i >= 0; i--)
        {
            var colon = end <= 0 ? -1 : value.LastIndexOf(':', end - 1);
            if (colon <= 0 || !int.TryParse(value.AsSpan(colon + 1, end - colon - 1), NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }

            end = colon;
        }

        var path = Path.GetFullPath(value[..end], baseDirectory);
        return new SourceRange(path, numbers[0], numbers[1], numbers[0], numbers[1] + numbers[2]);
    }
}
