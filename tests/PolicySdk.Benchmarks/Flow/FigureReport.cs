using System.Text.Json;

namespace PolicySdk.Benchmarks.Flow;

/// <summary>How a process that measures tells the one that started it what it found, a line at a time.</summary>
internal sealed class FigureReport(TextWriter output)
{
    private const string FigurePrefix = "figure ";
    private const string ProgressPrefix = "progress ";

    private static readonly JsonSerializerOptions Json = new() { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Says what is being measured, and that the process goes on.</summary>
    public void Progress(string what) => Write(ProgressPrefix + what);

    /// <summary>Reports a figure.</summary>
    public void Add(Figure figure) => Write(FigurePrefix + JsonSerializer.Serialize(figure, Json));

    /// <summary>The figure that a line reports, or <see langword="null"/>.</summary>
    public static Figure? FigureIn(string line) =>
        line.StartsWith(FigurePrefix, StringComparison.Ordinal) ? JsonSerializer.Deserialize<Figure>(line.AsSpan(FigurePrefix.Length), Json) : null;

    /// <summary>What a line says is being measured, or <see langword="null"/>.</summary>
    public static string? ProgressIn(string line) => line.StartsWith(ProgressPrefix, StringComparison.Ordinal) ? line[ProgressPrefix.Length..] : null;

    private void Write(string line)
    {
        output.WriteLine(line);
        output.Flush();
    }
}
