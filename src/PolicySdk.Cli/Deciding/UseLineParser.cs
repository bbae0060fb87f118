using System.Text;
using System.Text.Json;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Deciding;

/// <summary>
/// Reads lines that are right, in one pass over their bytes. Whatever is wrong with the others is for the exact reader to say: this one
/// only says that it does not know.
/// </summary>
/// <remarks>Every string is looked up by its bytes, so that a line which is no valid UTF-8 cannot pass. Not safe to share between threads.</remarks>
internal sealed class UseLineParser
{
    private const int LongestPerformer = 200;

    private readonly UseTables _tables;
    private readonly List<License> _licenses = [];
    private readonly List<Term> _terms = [];
    private readonly List<string> _performers = [];
    private readonly Use _unsaid;

    public UseLineParser(UseTables tables)
    {
        _tables = tables;
        _unsaid = new Use(tables.Vocabulary);
    }

    [Flags]
    private enum Fields
    {
        None = 0,
        Licenses = 1,
        Capability = 2,
        Context = 4,
        Operation = 8,
        Except = 16,
        Data = 32,
        Territories = 64,
        Recipients = 128,
        Stage = 256,
        Performers = 512,
        AsOf = 1024,
    }

    /// <summary>Reads a line.</summary>
    /// <returns>False if it is wrong, or right in a way that only the exact reader knows.</returns>
    public bool TryParse(ReadOnlySpan<byte> line, out Question asked)
    {
        asked = default;
        try
        {
            var reader = new Utf8JsonReader(line);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && TryParse(ref reader, line, out asked) && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private bool TryParse(ref Utf8JsonReader reader, ReadOnlySpan<byte> line, out Question asked)
    {
        asked = default;
        LicenseGroup? licenses = null;
        var (capability, context, operation) = (_unsaid.Capability, _unsaid.Context, _unsaid.Operation);
        ImmutableArray<Term> except = [], data = [], territories = [], recipients = [];
        ImmutableArray<string> performers = [];
        var stage = Stage.Data;
        CalendarDate? asOf = null;
        var given = Fields.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = FieldOf(ref reader);
            if (field == Fields.None || (given & field) != 0 || !reader.Read())
            {
                return false;
            }

            given |= field;
            var isRead = field switch
            {
                Fields.Licenses => TryReadLicenses(ref reader, line, out licenses),
                Fields.Capability => TryReadTerm(ref reader, Dimension.Capability, ref capability),
                Fields.Context => TryReadTerm(ref reader, Dimension.Context, ref context),
                Fields.Operation => TryReadTerm(ref reader, Dimension.Operation, ref operation),
                Fields.Except => TryReadTerms(ref reader, null, out except),
                Fields.Data => TryReadTerms(ref reader, Dimension.DataCategory, out data),
                Fields.Territories => TryReadTerms(ref reader, Dimension.Territory, out territories),
                Fields.Recipients => TryReadTerms(ref reader, Dimension.Recipient, out recipients),
                Fields.Stage => IsPlain(ref reader) && _tables.TryGetStage(reader.ValueSpan, out stage),
                Fields.Performers => TryReadPerformers(ref reader, out performers),
                _ => TryReadDate(ref reader, out asOf),
            };
            if (!isRead)
            {
                return false;
            }
        }

        if (licenses is null || (given & Fields.Capability) == 0)
        {
            return false;
        }

        var use = _unsaid with
        {
            Capability = capability,
            Context = context,
            Operation = operation,
            Except = except,
            DataCategories = data,
            Territories = territories.IsEmpty ? _unsaid.Territories : territories,
            Recipients = recipients.IsEmpty ? _unsaid.Recipients : recipients,
            Stage = stage,
            Performers = performers,
        };
        asked = new Question(licenses, use, asOf);
        return true;
    }

    private static Fields FieldOf(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Fields.None
        : reader.ValueSpan.SequenceEqual("licenses"u8) ? Fields.Licenses
        : reader.ValueSpan.SequenceEqual("capability"u8) ? Fields.Capability
        : reader.ValueSpan.SequenceEqual("context"u8) ? Fields.Context
        : reader.ValueSpan.SequenceEqual("operation"u8) ? Fields.Operation
        : reader.ValueSpan.SequenceEqual("data"u8) ? Fields.Data
        : reader.ValueSpan.SequenceEqual("territories"u8) ? Fields.Territories
        : reader.ValueSpan.SequenceEqual("recipients"u8) ? Fields.Recipients
        : reader.ValueSpan.SequenceEqual("asOf"u8) ? Fields.AsOf
        : reader.ValueSpan.SequenceEqual("stage"u8) ? Fields.Stage
        : reader.ValueSpan.SequenceEqual("except"u8) ? Fields.Except
        : reader.ValueSpan.SequenceEqual("performers"u8) ? Fields.Performers
        : Fields.None;

    private static bool IsPlain(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped;

    private bool TryReadLicenses(ref Utf8JsonReader reader, ReadOnlySpan<byte> line, out LicenseGroup? licenses)
    {
        licenses = null;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        var start = (int)reader.TokenStartIndex;
        var items = reader;
        reader.Skip();
        var written = line[start..(int)reader.BytesConsumed];
        if (_tables.Groups.TryGet(written, out licenses))
        {
            return true;
        }

        _licenses.Clear();
        while (items.Read() && items.TokenType != JsonTokenType.EndArray)
        {
            if (!IsPlain(ref items) || !_tables.TryGetLicense(items.ValueSpan, out var license))
            {
                return false;
            }

            _licenses.Add(license);
        }

        licenses = _licenses.Count > 0 ? _tables.Groups.Add(written, _licenses) : null;
        return licenses is not null;
    }

    private bool TryReadTerm(ref Utf8JsonReader reader, Dimension dimension, ref Term term)
    {
        if (!IsPlain(ref reader) || !_tables.TryGetTerms(dimension, reader.ValueSpan, out var terms))
        {
            return false;
        }

        term = terms[0];
        return true;
    }

    private bool TryReadTerms(ref Utf8JsonReader reader, Dimension? dimension, out ImmutableArray<Term> terms)
    {
        terms = [];
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        _terms.Clear();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!IsPlain(ref reader) || !TryFind(reader.ValueSpan, dimension, out var named))
            {
                return false;
            }

            // Most lines name one, and that is shared with the table.
            terms = named;
            _terms.AddRange(named);
        }

        if (_terms.Count > terms.Length)
        {
            terms = [.. _terms];
        }

        return true;
    }

    private bool TryFind(ReadOnlySpan<byte> name, Dimension? dimension, out ImmutableArray<Term> terms) =>
        dimension is not { } one
            ? _tables.TryGetExceptions(name, out terms)
            : _tables.TryGetTerms(one, name, out terms)
                || (one == Dimension.Territory && name.IndexOf((byte)'-') == 2
                    && _tables.Vocabulary.TryExpand(one, Encoding.ASCII.GetString(name), out terms));

    private bool TryReadPerformers(ref Utf8JsonReader reader, out ImmutableArray<string> performers)
    {
        performers = [];
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        _performers.Clear();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!IsPlain(ref reader))
            {
                return false;
            }

            if (!_tables.TryGetPerformer(reader.ValueSpan, out var performer))
            {
                if (!IsId(reader.ValueSpan))
                {
                    return false;
                }

                performer = Encoding.ASCII.GetString(reader.ValueSpan);
            }

            _performers.Add(performer);
        }

        performers = [.. _performers];
        return true;
    }

    private static bool IsId(ReadOnlySpan<byte> text) =>
        text.Length is > 0 and <= LongestPerformer && char.IsAsciiLetterOrDigit((char)text[0])
        && text.IndexOfAnyExcept(IdCharacters) < 0;

    private static readonly System.Buffers.SearchValues<byte> IdCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:@/+-"u8);

    private static bool TryReadDate(ref Utf8JsonReader reader, out CalendarDate? date)
    {
        date = null;
        if (!IsPlain(ref reader) || reader.ValueSpan.Length != "yyyy-MM-dd".Length
            || !CalendarDate.TryParse(Encoding.ASCII.GetString(reader.ValueSpan), out var day))
        {
            return false;
        }

        date = day;
        return true;
    }
}
