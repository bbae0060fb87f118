using PolicySdk.Licensing;

namespace PolicySdk.Cli.Deciding;

/// <summary>Writes a use in the words in which lines ask for one, without what it leaves unsaid. What is written can be asked again.</summary>
internal static class UseJson
{
    /// <summary>Writes a use under licenses, without the date and without the closing brace.</summary>
    public static void Write(Utf8Buffer output, IReadOnlyList<License> licenses, Use use)
    {
        output.Append("{\"licenses\":["u8);
        for (var i = 0; i < licenses.Count; i++)
        {
            output.Append(i > 0 ? ",\""u8 : "\""u8);
            AppendName(output, licenses[i].Id);
        }

        output.Append("],\"capability\":\""u8);
        AppendName(output, use.Capability.Id);
        WriteTerm(output, ",\"context\":\""u8, use.Context);
        WriteTerm(output, ",\"operation\":\""u8, use.Operation);
        WriteTerms(output, ",\"except\":["u8, use.Except);
        WriteTerms(output, ",\"data\":["u8, use.DataCategories);
        WriteTerms(output, ",\"territories\":["u8, use.Territories is [{ IsAny: true }] ? [] : use.Territories);
        WriteTerms(output, ",\"recipients\":["u8, use.Recipients is [{ Id: "Licensee" }] ? [] : use.Recipients);
        if (use.Stage != Stage.Data)
        {
            output.Append(",\"stage\":\""u8);
            AppendName(output, use.Stage.ToString());
        }

        for (var i = 0; i < use.Performers.Length; i++)
        {
            output.Append(i > 0 ? ",\""u8 : ",\"performers\":[\""u8);
            AppendName(output, use.Performers[i]);
        }

        output.Append(use.Performers.IsEmpty ? [] : "]"u8);
    }

    /// <summary>A use under licenses and a date as one line.</summary>
    public static string LineOf(IReadOnlyList<License> licenses, Use use, CalendarDate? asOf = null)
    {
        var output = new Utf8Buffer();
        Write(output, licenses, use);
        output.Append(asOf is { } date ? $",\"asOf\":\"{date}\"}}" : "}");
        return System.Text.Encoding.UTF8.GetString(output.Written.Span);
    }

    private static void WriteTerm(Utf8Buffer output, ReadOnlySpan<byte> start, Term term)
    {
        if (!term.IsAny)
        {
            output.Append(start);
            AppendName(output, term.Id);
        }
    }

    private static void WriteTerms(Utf8Buffer output, ReadOnlySpan<byte> start, ImmutableArray<Term> terms)
    {
        if (terms.IsEmpty)
        {
            return;
        }

        output.Append(start);
        for (var i = 0; i < terms.Length; i++)
        {
            output.Append(i > 0 ? ",\""u8 : "\""u8);
            AppendName(output, terms[i].Id);
        }

        output.Append("]"u8);
    }

    // Ids of documents and terms are ASCII without quotes and backslashes. The closing quote comes with them.
    private static void AppendName(Utf8Buffer output, string name)
    {
        output.Append(name);
        output.Append("\""u8);
    }
}
