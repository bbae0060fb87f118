namespace PolicySdk.Licensing;

/// <summary>
/// A length of time in calendar units, written as an ISO 8601 duration of whole years, months, weeks and days: <c>P30D</c>, <c>P1Y6M</c>.
/// </summary>
/// <remarks>
/// Two periods are equal when their units are: <c>P1M</c> is neither <c>P30D</c> nor <c>P31D</c>. The default value is no time at all.
/// Hours and smaller have no place in a license that counts in days. Immutable, so safe to share between threads.
/// </remarks>
public readonly record struct CalendarPeriod
{
    /// <summary>The largest number a unit may carry.</summary>
    public const int MaximumUnits = 9999;

    /// <summary>Whole years, 0 to <see cref="MaximumUnits"/>.</summary>
    public int Years { get; private init; }

    /// <summary>Whole months, 0 to <see cref="MaximumUnits"/>.</summary>
    public int Months { get; private init; }

    /// <summary>Whole weeks, 0 to <see cref="MaximumUnits"/>.</summary>
    public int Weeks { get; private init; }

    /// <summary>Whole days, 0 to <see cref="MaximumUnits"/>.</summary>
    public int Days { get; private init; }

    /// <summary>Reads <c>P[nY][nM][nW][nD]</c> with at least one unit, in this order.</summary>
    /// <returns>False if the text is anything else or a number is above <see cref="MaximumUnits"/>.</returns>
    public static bool TryParse(string? text, out CalendarPeriod period)
    {
        period = default;
        if (text is null || text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        Span<int> units = stackalloc int[4];
        var last = -1;
        var position = 1;
        while (position < text.Length)
        {
            var number = 0;
            var start = position;
            while (position < text.Length && text[position] is >= '0' and <= '9' && number <= MaximumUnits)
            {
                number = (number * 10) + (text[position++] - '0');
            }

            var unit = position < text.Length ? "YMWD".IndexOf(text[position]) : -1;
            if (position == start || number > MaximumUnits || unit <= last)
            {
                return false;
            }

            units[unit] = number;
            last = unit;
            position++;
        }

        period = new CalendarPeriod { Years = units[0], Months = units[1], Weeks = units[2], Days = units[3] };
        return true;
    }

    /// <summary>The period as ISO 8601 writes it; <c>P0D</c> for none.</summary>
    public override string ToString()
    {
        var text = Unit(Years, 'Y') + Unit(Months, 'M') + Unit(Weeks, 'W') + Unit(Days, 'D');
        return text.Length == 0 ? "P0D" : "P" + text;
    }

    private static string Unit(int count, char unit) =>
        count == 0 ? "" : count.ToString(System.Globalization.CultureInfo.InvariantCulture) + unit;
}
