using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PolicySdk.Analyzers.Documents;

/// <summary>What happens where data that no license covers is trained on.</summary>
public enum UnscopedDataLevel
{
    /// <summary>The build breaks.</summary>
    Error,

    /// <summary>The build warns.</summary>
    Warning,

    /// <summary>Nothing.</summary>
    Off,
}

/// <summary>What the build says about itself: the MSBuild properties that the compiler may see.</summary>
/// <remarks>Immutable.</remarks>
public sealed class BuildSettings
{
    private const int DefaultExpiryWarningDays = 30;
    private const int MaxExpiryWarningDays = 36500;

    private BuildSettings(
        CalendarDate? asOf,
        ImmutableArray<Term> territories,
        ImmutableArray<Term> recipients,
        UnscopedDataLevel unscopedData,
        int expiryWarningDays,
        ImmutableArray<string> problems)
    {
        AsOf = asOf;
        Territories = territories;
        Recipients = recipients;
        UnscopedData = unscopedData;
        ExpiryWarningDays = expiryWarningDays;
        Problems = problems;
    }

    /// <summary>The day for which uses are decided; <see langword="null"/> where the build does not say a readable one.</summary>
    public CalendarDate? AsOf { get; }

    /// <summary>Where uses happen that do not say it themselves; empty: anywhere.</summary>
    public ImmutableArray<Term> Territories { get; }

    /// <summary>Who receives what uses hand out that do not say it themselves; empty: the licensee.</summary>
    public ImmutableArray<Term> Recipients { get; }

    /// <summary>What happens where unscoped data is trained on.</summary>
    public UnscopedDataLevel UnscopedData { get; }

    /// <summary>How many days before its end a license is warned about; 0: never.</summary>
    public int ExpiryWarningDays { get; }

    /// <summary>What cannot be read, one sentence each; nothing can be judged then.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>Reads the properties.</summary>
    /// <param name="options">The options of the whole build, not those of a file.</param>
    /// <param name="vocabulary">The terms that territories and recipients name.</param>
    public static BuildSettings Read(AnalyzerConfigOptions options, Vocabulary vocabulary)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        return new BuildSettings(
            AsOfDay(options, problems),
            Terms(options, "PolicyTerritories", Dimension.Territory, vocabulary, problems),
            Terms(options, "PolicyRecipients", Dimension.Recipient, vocabulary, problems),
            Unscoped(options, problems),
            Days(options, problems),
            problems.ToImmutable());
    }

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";

    private static CalendarDate? AsOfDay(AnalyzerConfigOptions options, ImmutableArray<string>.Builder problems)
    {
        var text = Property(options, "PolicyAsOf");
        if (CalendarDate.TryParse(text, out var date))
        {
            return date;
        }

        problems.Add(text.Length == 0
            ? "the build does not say the day to decide for (the MSBuild property PolicyAsOf does not reach the compiler); reference the "
                + "package PolicySdk with its build assets"
            : $"the MSBuild property PolicyAsOf is '{text}', which is not a date of the form yyyy-MM-dd");
        return null;
    }

    private static ImmutableArray<Term> Terms(
        AnalyzerConfigOptions options, string name, Dimension dimension, Vocabulary vocabulary, ImmutableArray<string>.Builder problems)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var part in Property(options, name).Split(',', ';'))
        {
            var id = part.Trim();
            if (id.Length == 0)
            {
                continue;
            }

            if (vocabulary.TryExpand(dimension, id, out var expanded))
            {
                terms.AddRange(expanded);
                continue;
            }

            var meant = vocabulary.Suggest(dimension, id) is { } suggestion ? $"; did you mean '{suggestion}'?" : "";
            problems.Add($"the MSBuild property {name} names '{id}', which is no {dimension.ToString().ToLowerInvariant()}{meant}");
        }

        return terms.Distinct().ToImmutableArray();
    }

    private static UnscopedDataLevel Unscoped(AnalyzerConfigOptions options, ImmutableArray<string>.Builder problems)
    {
        var text = Property(options, "PolicyUnscopedData");
        switch (text)
        {
            case "" or nameof(UnscopedDataLevel.Error):
                return UnscopedDataLevel.Error;
            case nameof(UnscopedDataLevel.Warning):
                return UnscopedDataLevel.Warning;
            case nameof(UnscopedDataLevel.Off):
                return UnscopedDataLevel.Off;
            default:
                problems.Add($"the MSBuild property PolicyUnscopedData is '{text}'; it can be Error, Warning or Off");
                return UnscopedDataLevel.Error;
        }
    }

    private static int Days(AnalyzerConfigOptions options, ImmutableArray<string>.Builder problems)
    {
        var text = Property(options, "PolicyExpiryWarningDays");
        if (text.Length == 0)
        {
            return DefaultExpiryWarningDays;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MaxExpiryWarningDays)
        {
            return days;
        }

        problems.Add($"the MSBuild property PolicyExpiryWarningDays is '{text}'; it is a number of days from 0 to {MaxExpiryWarningDays}");
        return DefaultExpiryWarningDays;
    }
}
