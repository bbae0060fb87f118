namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>A duty: what it hangs on, if anything, and whether it asks for anything.</summary>
internal sealed record ReferenceDuty(string Name, string? Trigger, bool IsBinding)
{
    public override string ToString() =>
        $"\"{Name}\": {{ \"type\": \"Compensate\", \"model\": \"{(IsBinding ? "PerUse" : "None")}\"{(Trigger is null ? "" : $", \"trigger\": \"{Trigger}\"")} }}";
}
