using System.Globalization;

namespace PolicySdk.Licensing.Tests;

/// <summary>Nothing depends on the culture of the machine: Turkish has other casing, Arabic other digits, German another decimal comma.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void ReadingAndDeciding_AreTheSameInEveryCulture(string culture)
    {
        var expected = In(CultureInfo.InvariantCulture);

        Assert.Equal(expected, In(CultureOf(culture)));
    }

    private static List<string> In(CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            var broken = Documents.LicenseReaderTests.Example.Replace("\"title\"", "\"TITLE\"").Replace("\"GB\"", "\"in\"").Replace("900.00", "-900.5")
                .Replace("\"Prepare\"", "\"distıl\"").Replace("2026-01-05", "2026-01-32");
            var license = Documents.LicenseReaderTests.Read(Documents.LicenseReaderTests.Example);
            var verdict = Decision.Decide(license, TestUse.Of(context: "Workplace"), TestUse.Today);
            return
            [
                .. LicenseReader.Read(new DocumentSource("a.license.json", broken), Vocabulary.BuiltIn).Diagnostics.Select(each => each.ToString()),
                license.Summary,
                license.ConstantName,
                LicenseNames.ConstantOf("i-licence-ıi"),
                verdict.Explain().Nearest!.ToString(),
                new CalendarDate(2026, 1, 5).ToString(),
                CalendarPeriod.TryParse("P12M", out var period) ? period.ToString() : "",
                Vocabulary.BuiltIn.Suggest(Dimension.Capability, "MOTIONANALYSIS") ?? "",
                Vocabulary.BuiltIn.Suggest(Dimension.Territory, "in") ?? "",
                ((CompensateDuty)license.Duties[0]).Amount!.Value.ToString(CultureInfo.InvariantCulture),
            ];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>The culture, made to differ in every way that could matter even where the machine has no data for it.</summary>
    private static CultureInfo CultureOf(string name)
    {
        var culture = (CultureInfo)new CultureInfo(name).Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.DateTimeFormat.DateSeparator = ".";
        if (name != "de-DE")
        {
            culture.DateTimeFormat.Calendar = culture.OptionalCalendars[^1];
        }

        return culture;
    }
}
