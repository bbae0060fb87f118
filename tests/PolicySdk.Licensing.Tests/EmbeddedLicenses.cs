namespace PolicySdk.Licensing.Tests;

/// <summary>Licenses of real datasets, which are built into the tests, by their ids.</summary>
internal static class EmbeddedLicenses
{
    public static License Read(string id)
    {
        var read = LicenseReader.Read(new DocumentSource($"{id}.license.json", Text(id)), PolicySdk.Licensing.Vocabulary.BuiltIn);
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }

    public static string Text(string id)
    {
        using var stream = typeof(EmbeddedLicenses).Assembly.GetManifestResourceStream($"{id}.license.json")
            ?? throw new ArgumentException($"There is no document '{id}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The verdict in one word, behind it the rule that denies, the reason where there is none, or the duties.</summary>
    public static string Answer(this License license, Use use)
    {
        var verdict = Decision.Decide(license, use, TestUse.Today);
        return verdict.Kind switch
        {
            VerdictKind.Denied => $"Denied {verdict.Rule?.Id ?? verdict.Reason.ToString()}",
            VerdictKind.Conditional => $"Conditional {string.Join(' ', verdict.Duties.Select(duty => duty.Name))}",
            _ => "Allowed",
        };
    }
}
