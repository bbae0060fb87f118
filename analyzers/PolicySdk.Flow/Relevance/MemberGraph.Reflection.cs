namespace PolicySdk.Flow.Relevance;

/// <summary>Who may find members by <c>typeof</c>.</summary>
internal sealed partial class MemberGraph
{
    private bool? _findsMembers;

    // Code that asks no type for its members finds none.
    private bool FindsMembers => _findsMembers ??= GlobalNames.Finders.Any(finder => NumberOf(finder) >= 0);

    private void AddReflectors(int member, HashSet<int> found)
    {
        if (!FindsMembers || !IsFound(member))
        {
            return;
        }

        foreach (var type in _relations.DescendantsOf(_typeNodes[_nodes[member].Type].Name))
        {
            foreach (var (reflector, mention) in _mentionsByName[type] ?? [])
            {
                if ((_nodes[reflector].Member.Mentions[mention].Use & MentionUse.Reflects) != 0)
                {
                    found.Add(reflector);
                }
            }
        }
    }

    private void AddReflected(int name, HashSet<int> found)
    {
        if (!FindsMembers)
        {
            return;
        }

        foreach (var target in _aliases.TryGetValue(name, out var targets) ? targets.Append(name) : [name])
        {
            foreach (var type in _relations.AncestorsOf(target))
            {
                found.UnionWith(_typesByName[type].SelectMany(number => _typeNodes[number].Members).Where(IsFound));
            }
        }
    }

    private bool IsFound(int member) => _nodes[member].Member.Kind is CodeKind.Method or CodeKind.Getter or CodeKind.Setter;
}
