namespace PolicySdk.Licensing;

/// <summary>The names of an object while it is read, to find one that comes again.</summary>
/// <remarks>Objects of people have a handful; only a hostile one needs a table.</remarks>
/// <param name="members">The members read so far, of this object and of those around it.</param>
/// <param name="first">Where those of this object begin.</param>
internal struct NameSet(List<JsonMember> members, int first)
{
    private const int Few = 16;

    private Dictionary<string, JsonMember>? _many;
    private int _counted;

    /// <summary>The first member of the object with a name; null if there is none.</summary>
    public JsonMember? Find(string name)
    {
        if (members.Count - first > Few)
        {
            return FindAmongMany(name);
        }

        for (var i = first; i < members.Count; i++)
        {
            if (members[i].Name == name)
            {
                return members[i];
            }
        }

        return null;
    }

    private JsonMember? FindAmongMany(string name)
    {
        _many ??= new Dictionary<string, JsonMember>(StringComparer.Ordinal);
        for (; first + _counted < members.Count; _counted++)
        {
            var member = members[first + _counted];
            if (!_many.ContainsKey(member.Name))
            {
                _many.Add(member.Name, member);
            }
        }

        return _many.TryGetValue(name, out var found) ? found : null;
    }
}
