using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Judgement;

/// <summary>Turns findings into diagnostics: hops as additional locations, the clause as the last of them.</summary>
internal static class FindingReport
{
    /// <summary>The diagnostic of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="compilation">The compilation that reports it, to which all source locations of a diagnostic must belong.</param>
    public static Diagnostic ToDiagnostic(this Finding finding, Compilation compilation)
    {
        var locations = ImmutableArray.CreateBuilder<Location>();
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var hop in finding.Hops)
        {
            locations.Add(Within(compilation, hop.Location));
        }

        if (finding.Hops.Length > 0)
        {
            properties.Add(FindingProperties.Hops, string.Join("\n", finding.Hops.Select(OneLine)));
        }

        if (finding.Clause is { } clause)
        {
            locations.Add(ToLocation(clause.Path, clause.Span));
            properties.Add(
                FindingProperties.Clause,
                string.Format(
                    CultureInfo.InvariantCulture, "{0}:{1}:{2}:{3}", clause.Path, clause.Span.Line, clause.Span.Column, clause.Span.Length));
        }

        Add(FindingProperties.License, finding.Licenses.IsEmpty ? null : string.Join(",", finding.Licenses));
        Add(FindingProperties.Rule, finding.LicenseRule);
        Add(FindingProperties.Policy, finding.Policy);
        Add(FindingProperties.Help, finding.Help);
        Add(FindingProperties.Fixes, finding.Fixes.IsEmpty ? null : string.Join("\n", finding.Fixes));

        var location = Within(compilation, finding.Location);
        return Diagnostic.Create(
            finding.Rule, location, finding.Severity ?? finding.Rule.DefaultSeverity, locations, properties.ToImmutable(), finding.Message);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                properties.Add(name, value);
            }
        }
    }

    /// <summary>A place in a document as a location of an external file.</summary>
    public static Location ToLocation(string path, DocumentSpan span) => span.Line == 0
        ? Location.Create(path, default, default)
        : Location.Create(
            path,
            new TextSpan(span.Start, span.Length),
            new LinePositionSpan(
                new LinePosition(span.Line - 1, span.Column - 1),
                new LinePosition(span.EndLine - 1, span.EndColumn - 1)));

    /// <summary>The place as <c>File.cs:14</c>.</summary>
    public static string ToText(Location location)
    {
        var span = location.GetMappedLineSpan();
        return span.IsValid ? ToText(span.Path, span.StartLinePosition.Line + 1) : "";
    }

    /// <summary>The place as <c>improv.license.json:18</c>.</summary>
    public static string ToText(Clause clause) => ToText(clause.Path, clause.Span.Line);

    /// <summary>The name of a file without its folders, whichever separator they have.</summary>
    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static string ToText(string path, int line) => FileName(path) + ":" + line.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(Hop hop) => hop.Text.Replace('\r', ' ').Replace('\n', ' ');

    // In an IDE a hop can stand in the source of a referenced project, which Roslyn refuses as a location of this one.
    private static Location Within(Compilation compilation, Location location)
    {
        if (location.SourceTree is not { } tree || compilation.ContainsSyntaxTree(tree))
        {
            return location;
        }

        var span = location.GetLineSpan();
        return Location.Create(span.Path, location.SourceSpan, span.Span);
    }
}
