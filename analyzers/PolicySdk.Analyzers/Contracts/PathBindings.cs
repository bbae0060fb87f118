namespace PolicySdk.Analyzers.Contracts;

/// <summary>Says which licenses the files under a path come under, by the <c>paths</c> of their datasets.</summary>
/// <remarks>
/// A document does not know where the program runs, so a pattern matches a path from any folder of it on: <c>data/improv/**</c> also
/// matches <c>../data/improv/a.wav</c> and <c>/mnt/data/improv</c>. Letter case is ignored, since it is by two of three file systems.
/// Immutable.
/// </remarks>
internal sealed class PathBindings
{
    private readonly ImmutableArray<(License License, ImmutableArray<string> Pattern)> _patterns;

    public PathBindings(LicenseSet licenses)
    {
        var patterns = ImmutableArray.CreateBuilder<(License, ImmutableArray<string>)>();
        foreach (var license in licenses.All)
        {
            foreach (var dataset in license.Datasets)
            {
                foreach (var path in dataset.Paths)
                {
                    patterns.Add((license, Segments(path)));
                }
            }
        }

        _patterns = patterns.ToImmutable();
    }

    /// <summary>Whether no license binds any path.</summary>
    public bool IsEmpty => _patterns.IsEmpty;

    /// <summary>The scope of all files under a path: the licenses that bind it; <see langword="null"/> where none does.</summary>
    public LicenseScope? ScopeOf(string path)
    {
        if (_patterns.IsEmpty)
        {
            return null;
        }

        var segments = Segments(path);
        var licenses = new List<string>();
        foreach (var (license, pattern) in _patterns)
        {
            for (var start = 0; start < segments.Length && pattern.Length > 0; start++)
            {
                if (Matches(pattern, segments, start))
                {
                    licenses.Add(license.Id);
                    break;
                }
            }
        }

        return licenses.Count == 0 ? null : new LicenseScope(licenses, []);
    }

    private static ImmutableArray<string> Segments(string path)
    {
        var segments = ImmutableArray.CreateBuilder<string>();
        foreach (var segment in path.Split('/', '\\'))
        {
            switch (segment)
            {
                case "" or ".":
                    break;
                case ".." when segments.Count > 0 && segments[segments.Count - 1] != "..":
                    segments.RemoveAt(segments.Count - 1);
                    break;
                default:
                    segments.Add(segment);
                    break;
            }
        }

        return segments.ToImmutable();
    }

    private static bool Matches(ImmutableArray<string> pattern, ImmutableArray<string> path, int start)
    {
        // As with wildcards in a text: one point of return is enough, the last `**`.
        int p = 0, s = start, star = -1, resume = 0;
        while (s < path.Length)
        {
            if (p < pattern.Length && pattern[p] == "**")
            {
                star = p++;
                resume = s;
            }
            else if (p < pattern.Length && MatchesSegment(pattern[p], path[s]))
            {
                p++;
                s++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                s = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == "**")
        {
            p++;
        }

        return p == pattern.Length;
    }

    private static bool MatchesSegment(string pattern, string name)
    {
        int p = 0, n = 0, star = -1, resume = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = n;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(name[n])))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
