using System.Text;

namespace EmotionTraining.Datasets;

/// <summary>One line of a comma-separated file (RFC 4180: fields that hold a comma or a quote stand in quotes, a quote is doubled).</summary>
internal static class CsvRecord
{
    public static string[] Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quoted)
            {
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (i + 1 < line.Length && line[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c == ',')
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        if (quoted)
        {
            throw new FormatException($"A quoted field does not end: {line}");
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
