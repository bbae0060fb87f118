namespace PolicySdk.Licensing;

/// <summary>Something the licensee must do for a use that a Permit grants.</summary>
/// <remarks>A duty belongs to one license; equality is that of the object. Immutable, so safe to share between threads.</remarks>
public abstract class Duty
{
    private protected Duty(DutyText text)
    {
        Name = text.Name;
        LicenseId = text.LicenseId;
        Trigger = text.Trigger;
        Within = text.Within;
        Until = text.Until;
        ReportEvery = text.ReportEvery;
        Text = text.Text;
        Span = text.Span;
    }

    /// <summary>The name by which rules refer to it.</summary>
    public string Name { get; }

    /// <summary>The id of the license it belongs to.</summary>
    public string LicenseId { get; }

    /// <summary>The operation that it hangs on; null if it binds every use its rule grants.</summary>
    public Term? Trigger { get; }

    /// <summary>How long after the use it must be met; null if the document does not say.</summary>
    public CalendarPeriod? Within { get; }

    /// <summary>When it ends: a date <c>yyyy-MM-dd</c> or an event such as <c>ModelRetired</c>; null if the document does not say.</summary>
    public string? Until { get; }

    /// <summary>How often figures must be sent; null if the document does not say.</summary>
    public CalendarPeriod? ReportEvery { get; }

    /// <summary>Words that belong to it, such as the line of a credit; null if there are none.</summary>
    public string? Text { get; }

    /// <summary>The duty in the document.</summary>
    public DocumentSpan Span { get; }

    /// <summary>Whether there is anything to do: paying with the model <c>None</c> binds nothing.</summary>
    public virtual bool IsBinding => true;

    /// <summary>The duty in a few words, for messages and summaries.</summary>
    public abstract string Summary { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>A few words and what all duties may add to them.</summary>
    private protected string Describe(string what)
    {
        var parts = new List<string> { what };
        AddIf(Trigger is not null, "on " + Trigger?.Id);
        AddIf(Within is not null, "within " + Within);
        AddIf(Until is not null, "until " + Until);
        AddIf(ReportEvery is not null, "reported every " + ReportEvery);
        return string.Join(" ", parts);

        void AddIf(bool present, string words)
        {
            if (present)
            {
                parts.Add(words);
            }
        }
    }
}
