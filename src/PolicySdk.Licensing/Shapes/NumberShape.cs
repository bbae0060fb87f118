using System.Globalization;

namespace PolicySdk.Licensing;

/// <summary>A decimal number within bounds.</summary>
/// <param name="noun">What it is, with its article.</param>
/// <param name="above">It must be larger than this; null for not negative.</param>
/// <param name="maximum">It must not be larger than this; null for no bound but that of <see cref="decimal"/>.</param>
internal sealed class NumberShape(string noun, decimal? above, decimal? maximum) : Shape
{
    public decimal? Above => above;

    public decimal? Maximum => maximum;

    public override string Noun => noun;

    /// <summary>Reads a JSON number as written.</summary>
    public static bool TryRead(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    protected override string? TypeHelp(JsonValue value) =>
        value.Kind == JsonKind.String ? "Write a number without quotes, such as 0.05." : null;

    public override void Check(JsonValue value, ValueName name, ShapeCheck check)
    {
        if (!Is(JsonKind.Number, value, name, check))
        {
            return;
        }

        if (!TryRead(value.Text, out var number) || (above is null && number < 0) || number <= above || number > maximum)
        {
            var lower = above is null ? "0 or more" : FormattableString.Invariant($"above {above}");
            var upper = maximum is null ? "" : FormattableString.Invariant($", at most {maximum}");
            check.Errors.Wrong(value.Span, $"{Quoting.Of(value.Text)} is not {noun}", $"Write a number {lower}{upper}.");
        }
    }
}
