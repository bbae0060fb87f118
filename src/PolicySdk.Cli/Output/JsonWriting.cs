using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicySdk.Cli.Output;

/// <summary>Shorthands for writing JSON.</summary>
internal static class JsonWriting
{
    /// <summary>Indented, lines end with a line feed everywhere; letters of all languages stay readable.</summary>
    public static JsonWriterOptions Indented { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes an array of objects.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes an array of strings.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> items) =>
        json.WriteArray(name, items, static (json, item) => json.WriteStringValue(item));

    /// <summary>Writes a string, <c>null</c> for an empty one.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string value) =>
        json.WriteString(name, value.Length == 0 ? null : value);

    /// <summary>Copies what was written, and ends the last line.</summary>
    public static void CopyTo(MemoryStream buffer, TextWriter writer)
    {
        writer.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        writer.Write('\n');
    }
}
