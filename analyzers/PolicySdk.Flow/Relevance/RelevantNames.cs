namespace PolicySdk.Flow.Relevance;

/// <summary>The names to which it matters who mentions them: those of members and types of the compilation, and of what other libraries read, write or consume.</summary>
/// <remarks>Not safe for concurrent use; belongs to one analysis, and to the next one after it.</remarks>
/// <param name="graph">The members of some state of the compilation; later ones declare the same.</param>
/// <param name="names">The names of sources and consumption points.</param>
internal sealed class RelevantNames(MemberGraph graph, FlowNames names)
{
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether two states of a file, which declare the same, lead to the same regions as far as names tell. Of what a name means, they tell
    /// nothing.
    /// </summary>
    public bool AreAlike(TreeIndex before, TreeIndex after)
    {
        if (before.Members.Length != after.Members.Length
            || !SameNames(before, before.TypeParameters, after, after.TypeParameters)
            || !SameNames(before, before.CollectionBuilders, after, after.CollectionBuilders)
            || !SameNames(before, [.. before.Attributes.Select(static each => each.Name)], after, [.. after.Attributes.Select(static each => each.Name)]))
        {
            return false;
        }

        for (var i = 0; i < before.Members.Length; i++)
        {
            var (old, changed) = (before.Members[i], after.Members[i]);
            if (old.Kind != changed.Kind || old.Implicit != changed.Implicit || !Mentions(before, old).SetEquals(Mentions(after, changed)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameNames(TreeIndex before, int[] left, TreeIndex after, int[] right) =>
        left.Select(name => before.Names[name]).SequenceEqual(right.Select(name => after.Names[name]));

    // What is mentioned, with what is known of the variable that stands before it.
    private HashSet<(string Name, int Arguments, Receiver Receiver, string? Before, MentionUse Use, string? Types)> Mentions(TreeIndex index, CodeMember member)
    {
        var mentions = new HashSet<(string, int, Receiver, string?, MentionUse, string?)>();
        foreach (var mention in member.Mentions)
        {
            var name = index.Names[mention.Name];
            if (Matters(name))
            {
                var before = mention.ReceiverName < 0 ? null : index.Names[mention.ReceiverName];
                mentions.Add((name, mention.Arguments, mention.Receiver, before, mention.Use, mention.Receiver == Receiver.Named ? TypesOf(index, member, mention.ReceiverName) : null));
            }
        }

        return mentions;
    }

    private static string TypesOf(TreeIndex index, CodeMember member, int variable)
    {
        var types = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < member.Variables.Length; i += 2)
        {
            if (member.Variables[i] == variable)
            {
                types.Add(member.Variables[i + 1] is >= 0 and var type ? index.Names[type] : "?" + member.Variables[i + 1]);
            }
        }

        return string.Join("|", types);
    }

    private bool IsAttribute(string name) =>
        names.ScopeAttributes.Concat(names.UseAttributes).Any(attribute => name == attribute || name == attribute + "Attribute");

    private bool Matters(string name)
    {
        if (!_known.TryGetValue(name, out var matters))
        {
            matters = graph.Declares(name) || IsAttribute(name) || names.Scoped.Contains(name) || names.Reads.Contains(name) || names.Writes.Contains(name) || names.Uses.Contains(name);
            _known.Add(name, matters);
        }

        return matters;
    }
}
