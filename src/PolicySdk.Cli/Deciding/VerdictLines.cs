using System.Globalization;
using System.Text.Json;
using PolicySdk.Cli.Output;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Deciding;

/// <summary>Writes the answers: one JSON object to a line.</summary>
/// <remarks>
/// What a verdict says up to its duties depends on the clause that decided and nothing else, so it is put together once per clause. Not safe to
/// share between threads.
/// </remarks>
internal sealed class VerdictLines
{
    private readonly Dictionary<(VerdictKind Kind, VerdictReason Reason, License License, object? Clause), byte[]> _heads = [];
    private readonly Utf8Buffer _scratch = new();
    private readonly HashSet<string> _duties = new(StringComparer.Ordinal);
    private readonly NearestUses _nearest;
    private readonly Func<string, string> _file;

    /// <param name="nearest">The nearest uses, shared by all writers.</param>
    /// <param name="file">How the path of a document is shown.</param>
    public VerdictLines(NearestUses nearest, Func<string, string> file)
    {
        _nearest = nearest;
        _file = file;
    }

    /// <summary>Writes the line of a verdict.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="verdict">The verdict about at least one license.</param>
    /// <param name="licenses">The licenses that were asked.</param>
    /// <param name="asOf">The date that the line named; the nearest use repeats it.</param>
    public void Write(Utf8Buffer output, in Verdict verdict, LicenseGroup licenses, CalendarDate? asOf)
    {
        output.Append(HeadOf(verdict));
        if (verdict.Kind == VerdictKind.Conditional)
        {
            WriteDuties(output, verdict.Duties);
        }

        output.Append("],\"nearest\":"u8);
        var nearest = verdict.Kind == VerdictKind.Denied ? _nearest.Of(verdict, licenses, _scratch) : default;
        if (nearest.IsEmpty)
        {
            output.Append("null}\n"u8);
            return;
        }

        output.Append(nearest);
        if (asOf is { } date)
        {
            output.Append(",\"asOf\":\""u8);
            output.Append(date.ToString());
            output.Append("\""u8);
        }

        output.Append("}}\n"u8);
    }

    /// <summary>Writes the line of an error.</summary>
    public static void Write(Utf8Buffer output, LineError error)
    {
        output.Append("{\"error\":\""u8);
        output.Append(JsonEncodedText.Encode(error.Message, JsonWriting.Indented.Encoder).EncodedUtf8Bytes);
        output.Append("\",\"column\":"u8);
        output.Append(error.Column.ToString(CultureInfo.InvariantCulture));
        output.Append("}\n"u8);
    }

    private void WriteDuties(Utf8Buffer output, ImmutableArray<Duty> duties)
    {
        _duties.Clear();
        foreach (var duty in duties)
        {
            // Duties of several licenses add up, and two of them may share a name.
            if (_duties.Add(duty.Name))
            {
                output.Append(_duties.Count > 1 ? ",\""u8 : "\""u8);
                output.Append(JsonEncodedText.Encode(duty.Name, JsonWriting.Indented.Encoder).EncodedUtf8Bytes);
                output.Append("\""u8);
            }
        }
    }

    private byte[] HeadOf(in Verdict verdict)
    {
        // Where the term decides, and no rule or entry, the same license may be out of force on either side of it.
        var clause = (object?)verdict.PolicyRule ?? (object?)verdict.StatusEntry ?? (object?)verdict.Rule
            ?? (verdict.Reason == VerdictReason.NotInForce ? verdict.License!.StandingOn(verdict.AsOf) : null);
        var key = (verdict.Kind, verdict.Reason, verdict.License!, clause);
        if (!_heads.TryGetValue(key, out var head))
        {
            head = WriteHead(verdict);
            _heads.Add(key, head);
        }

        return head;
    }

    private byte[] WriteHead(in Verdict verdict)
    {
        var clause = DecidingClause.Of(verdict);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JsonWriting.Indented.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("verdict", verdict.Kind.ToString());
            json.WriteText("reason", verdict.Reason == VerdictReason.None ? "" : verdict.Reason.ToString());
            json.WriteString("license", verdict.License!.Id);
            json.WriteText("rule", clause.RuleId ?? "");
            json.WriteText("file", _file(clause.Path));
            if (clause.Span.Line > 0)
            {
                json.WriteNumber("line", clause.Span.Line);
            }
            else
            {
                json.WriteNull("line");
            }

            json.WriteStartArray("duties");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        // Without the end of the duties.
        return buffer.GetBuffer().AsSpan(0, (int)buffer.Length - "]}".Length).ToArray();
    }
}
