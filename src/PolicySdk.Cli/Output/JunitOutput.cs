using System.Text;
using System.Xml;
using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Rendering;

namespace PolicySdk.Cli.Output;

/// <summary>
/// JUnit XML for build servers: a suite per project or document, in it a failure per error, a passed case with output per warning, an error
/// where something is not known, and one passed case where there is nothing to say.
/// </summary>
internal sealed class JunitOutput : ICheckOutput
{
    private readonly FindingRenderer _renderer;
    private readonly PathDisplay _paths;

    /// <param name="files">Where source comes from.</param>
    /// <param name="paths">How paths are shown.</param>
    public JunitOutput(SourceFiles files, PathDisplay paths)
    {
        _renderer = new FindingRenderer(files, paths, Terminal.Plain.LineWidth);
        _paths = paths;
    }

    /// <inheritdoc/>
    public void Write(CheckResult result, TextWriter writer)
    {
        var suites = Suites(result);
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = Encoding.UTF8, OmitXmlDeclaration = true };
        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(writer, settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "policysdk");
            WriteCounts(xml, suites.SelectMany(suite => suite.Cases).ToArray());
            foreach (var (name, cases) in suites)
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", name);
                WriteCounts(xml, cases);
                foreach (var testCase in cases)
                {
                    WriteCase(xml, name, testCase);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        writer.Write('\n');
    }

    /// <summary>A finding of several projects stands in the first, so that the counts agree with the other formats.</summary>
    private List<(string Name, Case[] Cases)> Suites(CheckResult result)
    {
        var suites = new SortedDictionary<string, List<Case>>(StringComparer.Ordinal);
        List<Case> Suite(string? file)
        {
            var name = file is null ? (result.Documents is null ? "build" : "documents") : _paths.Portable(file);
            return suites.TryGetValue(name, out var cases) ? cases : suites[name] = [];
        }

        if (result.Tests is { } tests)
        {
            foreach (var outcome in tests.Outcomes.Where(outcome => outcome.Passed))
            {
                Suite(outcome.Place.Path).Add(new Case(outcome.Test.Name, "", "", "", ""));
            }
        }
        else
        {
            foreach (var file in result.Documents ?? result.Projects)
            {
                Suite(file);
            }
        }

        foreach (var finding in result.Findings.Concat(result.BuildErrors))
        {
            var place = finding.Location is { } location ? $" {_paths.Portable(location.Path)}:{location.StartLine}" : "";
            var outcome = finding.Severity == Severity.Error ? "failure" : "system-out";
            Suite(result.Documents is null ? finding.Projects.FirstOrDefault() : finding.Location?.Path)
                .Add(new Case(finding.Test.Length > 0 ? finding.Test : finding.RuleId + place, outcome, finding.RuleId, finding.Message, $"{_renderer.Render(finding)}"));
        }

        foreach (var gap in result.Gaps)
        {
            var text = string.Join("\n", gap.Details.Prepend(gap.Text));
            Suite(gap.Path).Add(new Case("undetermined", "error", "undetermined", gap.Text, text));
        }

        Case[] nothing = [new Case("no findings", "", "", "", "")];
        return [.. suites.Select(suite => (suite.Key, suite.Value.Count > 0 ? [.. suite.Value] : nothing))];
    }

    private static void WriteCounts(XmlWriter xml, Case[] cases)
    {
        xml.WriteAttributeString("tests", XmlConvert.ToString(cases.Length));
        xml.WriteAttributeString("failures", XmlConvert.ToString(cases.Count(c => c.Outcome == "failure")));
        xml.WriteAttributeString("errors", XmlConvert.ToString(cases.Count(c => c.Outcome == "error")));
    }

    private static void WriteCase(XmlWriter xml, string suite, Case testCase)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", suite);
        xml.WriteAttributeString("name", Valid(testCase.Name));
        if (testCase.Outcome.Length > 0)
        {
            xml.WriteStartElement(testCase.Outcome);
            if (testCase.Outcome != "system-out")
            {
                xml.WriteAttributeString("type", Valid(testCase.Type));
                xml.WriteAttributeString("message", Valid(testCase.Message));
            }

            xml.WriteString(Valid(testCase.Text));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>XML has no way to write most control characters, nor half a surrogate pair.</summary>
    private static string Valid(string text)
    {
        var valid = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                valid.Append(text, i++, 2);
            }
            else
            {
                valid.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return valid.ToString();
    }

    private sealed record Case(string Name, string Outcome, string Type, string Message, string Text);
}
