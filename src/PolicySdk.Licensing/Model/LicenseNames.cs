using System.Text;

namespace PolicySdk.Licensing;

/// <summary>How license ids become C# names.</summary>
public static class LicenseNames
{
    // What a member of the generated class cannot be called: the class itself and what every object has.
    private static readonly ImmutableHashSet<string> Taken = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Licenses", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString");

    /// <summary>
    /// The constant of an id: each run of letters and digits with its first letter in upper case, joined. A leading digit and a name
    /// that C# has taken get <c>_</c> in front.
    /// </summary>
    /// <returns>Empty if the id has neither letters nor digits of ASCII; no valid license has such an id.</returns>
    public static string ConstantOf(string id)
    {
        var name = new StringBuilder(id.Length + 1);
        var startsPart = true;
        foreach (var c in id)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                name.Append(startsPart && c >= 'a' ? (char)(c - 0x20) : c);
                startsPart = false;
            }
            else
            {
                startsPart = true;
            }
        }

        if (name.Length > 0 && (name[0] is >= '0' and <= '9' || Taken.Contains(name.ToString())))
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }
}
