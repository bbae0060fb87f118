namespace PolicySdk.Licensing;

/// <summary>Terms of a dimension that the rules of some licenses cannot tell apart, with one of them to stand for all.</summary>
/// <param name="Terms">What a use would say in the dimension.</param>
/// <param name="Rules">The rules that match, of all licenses one behind the other.</param>
/// <param name="Cost">How far it is from what was asked.</param>
internal sealed record RowClass(ImmutableArray<Term> Terms, ulong[] Rules, int Cost);
