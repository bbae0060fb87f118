namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>A rule in ids alone. Fields are in the order of <see cref="Dimension"/>; null is a field that is not there.</summary>
internal sealed record ReferenceRule(string Id, bool IsPermit, string[]?[] Fields, string[] Duties)
{
    private static readonly string[] Implied = ["Access", "Prepare", "ExtractFeatures", "Store"];

    private Dictionary<(int Dimension, ReferenceWord Term), bool>? _known;

    // What was worked out does not go along into a changed copy.
    private ReferenceRule(ReferenceRule other) => (Id, IsPermit, Fields, Duties) = (other.Id, other.IsPermit, other.Fields, other.Duties);

    /// <summary>What the fields stand for: lists expanded (1), with what every Permit includes (4, 7); <c>Any</c> for a field that is not there (5).</summary>
    public ReferenceWord[][] Values =>
        field ??= [.. Fields.Select((ids, i) => (ReferenceWord[])[.. Said(ids, i).SelectMany(id => ReferenceWord.Expand(i, id))])];

    /// <summary>Whether a value has to a term what <paramref name="relation"/> asks; asked once for each term, so always ask the same.</summary>
    public bool Knows(int dimension, ReferenceWord term, Func<ReferenceWord, bool> relation)
    {
        _known ??= [];
        if (!_known.TryGetValue((dimension, term), out var known))
        {
            _known.Add((dimension, term), known = Values[dimension].Any(relation));
        }

        return known;
    }

    public static string Quote(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"\"{id}\""));

    public override string ToString()
    {
        string?[] fields = [.. Fields.Select(field => field is null ? null : string.Join(",", field))];
        return IsPermit
            ? Permit(Id, fields[0]!, fields[1]!, fields[2]!, fields[3]!, fields[4]!, fields[5], Duties.Length == 0 ? null : string.Join(",", Duties))
            : Forbid(Id, fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
    }

    private IEnumerable<string> Said(string[]? ids, int dimension) => (IsPermit, dimension) switch
    {
        (true, 3) => ids!.Concat(Implied),
        (true, 5) => (ids ?? []).Append("Licensee"),
        _ => ids ?? ["Any"],
    };
}
