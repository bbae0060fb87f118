namespace PolicySdk.Licensing;

/// <summary>Says in plain text what a license grants.</summary>
internal static class LicenseSummary
{
    public static string Of(License license) => license.Title;
}
