using System.Globalization;

namespace PolicySdk.Licensing;

/// <summary>Takes what documents say out of their JSON. What is missing or of another type counts as not said.</summary>
internal static class JsonValueReading
{
    /// <summary>The string of a property, with its place.</summary>
    public static JsonValue? TextAt(this JsonValue value, string name) =>
        value.Find(name) is { Value: { Kind: JsonKind.String } text } ? text : null;

    /// <summary>The string of a property.</summary>
    public static string? TextOf(this JsonValue value, string name) => value.TextAt(name)?.Text;

    /// <summary>The values of an array.</summary>
    public static ImmutableArray<JsonValue> ItemsOf(this JsonValue value, string name) => value.Find(name)?.Value.Items ?? [];

    /// <summary>The strings of an array, with their places.</summary>
    public static IEnumerable<JsonValue> TextsAt(this JsonValue value, string name) => value.ItemsOf(name).Where(item => item.Kind == JsonKind.String);

    /// <summary>The strings of an array.</summary>
    public static ImmutableArray<string> TextsOf(this JsonValue value, string name) => value.TextsAt(name).Select(item => item.Text).ToImmutableArray();

    /// <summary>The day of a property.</summary>
    public static CalendarDate? DateOf(this JsonValue value, string name) => CalendarDate.TryParse(value.TextOf(name), out var date) ? date : null;

    /// <summary>The length of time of a property.</summary>
    public static CalendarPeriod? PeriodOf(this JsonValue value, string name) =>
        CalendarPeriod.TryParse(value.TextOf(name), out var period) ? period : null;

    /// <summary>The choice that a property makes.</summary>
    public static T? ChoiceOf<T>(this JsonValue value, string name)
        where T : struct, Enum => value.TextOf(name) is { Length: > 0 } text && char.IsLetter(text[0]) && Enum.TryParse<T>(text, out var choice) ? choice : null;

    /// <summary>A short whole number that was checked to be one.</summary>
    public static int WholeNumber(this JsonValue value) => int.Parse(value.Text, CultureInfo.InvariantCulture);
}
