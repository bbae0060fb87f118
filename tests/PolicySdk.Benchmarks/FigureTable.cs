using System.Globalization;
using System.Text;

namespace PolicySdk.Benchmarks;

/// <summary>Figures as one Markdown table.</summary>
internal sealed class FigureTable(IEnumerable<Figure> figures)
{
    public string ToMarkdown()
    {
        var text = new StringBuilder("| what | bound | median | of bound | allocated |\n|---|--:|--:|--:|--:|\n");
        foreach (var figure in figures)
        {
            var bound = figure.Bound is { } limit ? "< " + Number(limit, figure.Unit) : "";
            var median = figure.Missing ?? Number(figure.Median, figure.Unit);
            var ratio = figure.Bound is { } whole && figure.Missing is null ? (figure.Median / whole).ToString("0.00", CultureInfo.InvariantCulture) : "";
            text.Append(CultureInfo.InvariantCulture, $"| {figure.What} | {bound} | {median} | {ratio} | {Bytes(figure.Allocated)} |\n");
        }

        return text.ToString();
    }

    private static string Number(double number, string unit) =>
        number.ToString(number >= 100 ? "0" : "0.00", CultureInfo.InvariantCulture) + (unit.Length == 0 ? "" : " " + unit);

    private static string Bytes(double? bytes) => bytes switch
    {
        null => "",
        < 10_000 => bytes.Value.ToString("0", CultureInfo.InvariantCulture) + " B",
        < 10_000_000 => (bytes.Value / 1000).ToString("0", CultureInfo.InvariantCulture) + " KB",
        _ => (bytes.Value / 1_000_000).ToString("0", CultureInfo.InvariantCulture) + " MB",
    };
}
