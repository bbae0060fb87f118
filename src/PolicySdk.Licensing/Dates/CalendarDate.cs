namespace PolicySdk.Licensing;

/// <summary>
/// A day of the Gregorian calendar, without time of day or time zone. Licenses count in UTC days.
/// </summary>
/// <remarks>
/// Equality and order are those of the days. The default value is 0001-01-01, the earliest date; the latest is 9999-12-31.
/// Immutable, so safe to share between threads.
/// </remarks>
public readonly struct CalendarDate : IEquatable<CalendarDate>, IComparable<CalendarDate>
{
    private const int LastDay = 3652058;

    private readonly int _day;

    private CalendarDate(int day) => _day = day;

    /// <summary>Makes the date of a year, a month and a day of that month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public CalendarDate(int year, int month, int day) => _day = DayOf(new DateTime(year, month, day));

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => AsDateTime.Year;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => AsDateTime.Month;

    /// <summary>The day of the month, 1 to 31.</summary>
    public int Day => AsDateTime.Day;

    private DateTime AsDateTime => new(_day * TimeSpan.TicksPerDay);

    /// <summary>The day on which a moment falls, as its own clock shows it. Pass UTC.</summary>
    public static CalendarDate From(DateTime moment) => new(DayOf(moment));

    /// <summary>Reads <c>yyyy-MM-dd</c>, ten ASCII characters and nothing else.</summary>
    /// <returns>False if the text is anything else or no day of the calendar.</returns>
    public static bool TryParse(string? text, out CalendarDate date)
    {
        date = default;
        if (text is not { Length: 10 } || text[4] != '-' || text[7] != '-'
            || !TryDigits(text, 0, 4, out var year) || !TryDigits(text, 5, 2, out var month) || !TryDigits(text, 8, 2, out var day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new CalendarDate(year, month, day);
        return true;
    }

    /// <summary>Reads <c>yyyy-MM-dd</c>.</summary>
    /// <exception cref="FormatException">The text is anything else or no day of the calendar.</exception>
    public static CalendarDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date of the form yyyy-MM-dd.");

    /// <summary>The date that many days later (earlier, if negative); stops at the first and last date there are.</summary>
    public CalendarDate AddDays(int days) => new((int)Math.Min(LastDay, Math.Max(0, (long)_day + days)));

    /// <summary>The date a period later: first its months, keeping the day where the month has it, then its days.</summary>
    /// <remarks>Stops at the last date there is.</remarks>
    public CalendarDate Add(CalendarPeriod period)
    {
        var months = ((long)Year * 12) + (Month - 1) + ((long)period.Years * 12) + period.Months;
        if (months / 12 > 9999)
        {
            return new CalendarDate(LastDay);
        }

        var year = (int)(months / 12);
        var month = (int)(months % 12) + 1;
        return new CalendarDate(year, month, Math.Min(Day, DateTime.DaysInMonth(year, month))).AddDays((period.Weeks * 7) + period.Days);
    }

    /// <summary>How many days lie between this date and a later one; negative if that one is earlier.</summary>
    public int DaysUntil(CalendarDate other) => other._day - _day;

    /// <inheritdoc />
    public int CompareTo(CalendarDate other) => _day.CompareTo(other._day);

    /// <inheritdoc />
    public bool Equals(CalendarDate other) => _day == other._day;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is CalendarDate other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _day;

    /// <summary>The date as <c>yyyy-MM-dd</c>, in every culture.</summary>
    public override string ToString()
    {
        var date = AsDateTime;
        Span<char> text =
        [
            Digit(date.Year / 1000), Digit(date.Year / 100), Digit(date.Year / 10), Digit(date.Year), '-',
            Digit(date.Month / 10), Digit(date.Month), '-', Digit(date.Day / 10), Digit(date.Day),
        ];
        return text.ToString();
    }

    /// <summary>Whether two dates are the same day.</summary>
    public static bool operator ==(CalendarDate left, CalendarDate right) => left._day == right._day;

    /// <summary>Whether two dates are different days.</summary>
    public static bool operator !=(CalendarDate left, CalendarDate right) => left._day != right._day;

    /// <summary>Whether the left date is earlier.</summary>
    public static bool operator <(CalendarDate left, CalendarDate right) => left._day < right._day;

    /// <summary>Whether the left date is later.</summary>
    public static bool operator >(CalendarDate left, CalendarDate right) => left._day > right._day;

    /// <summary>Whether the left date is not later.</summary>
    public static bool operator <=(CalendarDate left, CalendarDate right) => left._day <= right._day;

    /// <summary>Whether the left date is not earlier.</summary>
    public static bool operator >=(CalendarDate left, CalendarDate right) => left._day >= right._day;

    private static int DayOf(DateTime moment) => (int)(moment.Ticks / TimeSpan.TicksPerDay);

    private static char Digit(int value) => (char)('0' + (value % 10));

    private static bool TryDigits(string text, int start, int count, out int value)
    {
        value = 0;
        for (var i = start; i < start + count; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return true;
    }
}
