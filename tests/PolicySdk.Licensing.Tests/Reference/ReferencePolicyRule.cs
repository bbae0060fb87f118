namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>A rule of a policy; no licenses are all.</summary>
internal sealed record ReferencePolicyRule(ReferenceRule Forbid, string Level, string[] Except, string[] Licenses)
{
    private ReferencePolicyRule(ReferencePolicyRule other) => (Forbid, Level, Except, Licenses) = (other.Forbid, other.Level, other.Except, other.Licenses);

    public ReferenceWord[] Excepted => field ??= [.. Except.Select(id => ReferenceWord.Of((int)ReferenceWord.DimensionOf(id), id))];

    public override string ToString() =>
        Forbid.ToString().TrimEnd('}') + $", \"level\": \"{Level}\""
        + (Except.Length == 0 ? "" : $", \"except\": [{ReferenceRule.Quote(Except)}]")
        + (Licenses.Length == 0 ? "" : $", \"licenses\": [{ReferenceRule.Quote(Licenses)}]") + " }";
}
