using System.Text.Json;

namespace PolicySdk.Cli.Reports;

/// <summary>Reading of JSON where any member may be absent: what is absent reads as nothing.</summary>
internal static class JsonElementReading
{
    /// <summary>The member at the end of the path, or an element of kind <see cref="JsonValueKind.Undefined"/>.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return default;
            }
        }

        return element;
    }

    /// <summary>The string at the end of the path, or the empty string.</summary>
    public static string Text(this JsonElement element, params ReadOnlySpan<string> path)
    {
        var value = element.At(path);
        return value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
    }

    /// <summary>The whole number of that name, or the one given.</summary>
    public static int Number(this JsonElement element, string name, int otherwise)
    {
        var value = element.At(name);
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : otherwise;
    }

    /// <summary>The items of the array of that name, or none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name)
    {
        var array = element.At(name);
        return array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : [];
    }
}
