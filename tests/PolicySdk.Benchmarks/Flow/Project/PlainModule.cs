using System.Globalization;

namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>
/// Some of what every repository holds and what has nothing to do with data sets: options, logs, command lines, numbers, text, caches, graphs,
/// queues, tables. Which of them a module has, and how they are done, differs from module to module. In their text, <c>Noun</c> stands for the
/// name of the module.
/// </summary>
internal sealed partial class PlainModule
{
    private readonly Variation _variation;
    private readonly string _name;

    public PlainModule(string name, int number)
    {
        _variation = new Variation(5000 + number);
        _name = name;
    }

    /// <summary>The files of the module.</summary>
    public IEnumerable<ProjectFile> Files()
    {
        (string Kind, Func<string> Text)[] kinds =
        [
            ("Options", Options), ("Log", Log), ("Command", Command), ("Matrix", Matrix), ("Statistics", Statistics), ("Tokens", Tokens), ("Cache", Cache),
            ("Graph", Graph), ("Expressions", Expressions), ("Queue", Queue), ("Machine", Machine), ("Table", Table), ("Orders", Orders),
        ];
        foreach (var (kind, text) in _variation.Some(kinds, 7, 11))
        {
            yield return new ProjectFile(
                $"Tools/{_name}/{kind}.cs", text().Replace("Noun", _name, StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
