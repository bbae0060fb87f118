namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>What an end leaves of models, and for RetrainBy until when: a day, or so many days after the end.</summary>
internal sealed record ReferenceEnd(string Models, int By, bool IsPeriod)
{
    public override string ToString() =>
        $"\"existingModels\": \"{Models}\"" + (Models == "RetrainBy" ? $", \"retrainBy\": \"{(IsPeriod ? $"P{By}D" : ReferenceLicense.Date(By))}\"" : "");
}
