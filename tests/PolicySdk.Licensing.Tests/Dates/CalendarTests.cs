namespace PolicySdk.Licensing.Tests.Dates;

/// <summary>Days and periods.</summary>
public sealed class CalendarTests
{
    [Theory]
    [InlineData("2026-01-05", 2026, 1, 5)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    [InlineData("0001-01-01", 1, 1, 1)]
    [InlineData("9999-12-31", 9999, 12, 31)]
    public void Date_IsReadAndWrittenAlike(string text, int year, int month, int day)
    {
        var date = CalendarDate.Parse(text);

        Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
        Assert.Equal(text, date.ToString());
        Assert.Equal(new CalendarDate(year, month, day), date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-01")]
    [InlineData("2026-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("2026-1-5")]
    [InlineData("2026/01/05")]
    [InlineData("2026-01-05Z")]
    [InlineData(" 2026-01-05")]
    [InlineData("+026-01-05")]
    [InlineData("٢٠٢٦-01-05")]
    public void Date_OfAnotherForm_IsNotRead(string? text)
    {
        Assert.False(CalendarDate.TryParse(text, out var date));
        Assert.Equal(default, date);
    }

    [Fact]
    public void Dates_AreOrderedAndCounted()
    {
        var (first, second) = (new CalendarDate(2026, 2, 28), new CalendarDate(2026, 3, 1));

        Assert.True(first < second && second > first && first <= second && first != second && first.CompareTo(second) < 0);
        Assert.Equal(1, first.DaysUntil(second));
        Assert.Equal(-1, second.DaysUntil(first));
        Assert.Equal(second, first.AddDays(1));
        Assert.Equal(CalendarDate.Parse("9999-12-31"), second.AddDays(int.MaxValue));
        Assert.Equal(default, second.AddDays(int.MinValue));
        Assert.Equal(first, CalendarDate.From(new DateTime(2026, 2, 28, 23, 59, 59)));
    }

    [Theory]
    [InlineData("2026-01-31", "P1M", "2026-02-28")]
    [InlineData("2024-02-29", "P1Y", "2025-02-28")]
    [InlineData("2026-11-30", "P3M1D", "2027-03-01")]
    [InlineData("2026-01-01", "P2W", "2026-01-15")]
    [InlineData("2026-12-31", "P0D", "2026-12-31")]
    [InlineData("9999-11-30", "P9999Y", "9999-12-31")]
    [InlineData("9999-12-31", "P1M", "9999-12-31")]
    public void Date_PlusPeriod_KeepsTheDayWhereTheMonthHasIt(string date, string period, string expected)
    {
        Assert.True(CalendarPeriod.TryParse(period, out var parsed));
        Assert.Equal(CalendarDate.Parse(expected), CalendarDate.Parse(date).Add(parsed));
    }

    [Theory]
    [InlineData("P30D")]
    [InlineData("P1Y6M")]
    [InlineData("P1Y2M3W4D")]
    [InlineData("P9999D")]
    public void Period_IsReadAndWrittenAlike(string text)
    {
        Assert.True(CalendarPeriod.TryParse(text, out var period));
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("30D")]
    [InlineData("P30")]
    [InlineData("PD")]
    [InlineData("P1D1M")]
    [InlineData("P1M1M")]
    [InlineData("P-1D")]
    [InlineData("P1.5D")]
    [InlineData("PT5H")]
    [InlineData("P1DT5H")]
    [InlineData("p30d")]
    [InlineData("P10000D")]
    [InlineData("P99999999999999999999D")]
    public void Period_OfAnotherForm_IsNotRead(string? text)
    {
        Assert.False(CalendarPeriod.TryParse(text, out _));
    }
}
