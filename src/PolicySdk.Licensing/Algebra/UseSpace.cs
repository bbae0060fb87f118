namespace PolicySdk.Licensing;

/// <summary>
/// The space of all uses, as far as the rules of some licenses tell them apart: in each dimension a few points, each standing for many. In it
/// every rule is a box, and what a license allows is a union of boxes minus a union of boxes.
/// </summary>
/// <remarks>
/// A box is an array of bits: for each dimension in turn a bit per point, every dimension beginning in a word of its own. Finite and exact:
/// two licenses decide every use alike if and only if they do so on the points. Immutable.
/// </remarks>
internal sealed class UseSpace
{
    private readonly ImmutableArray<UsePoint>[] _points;
    private readonly int[] _starts;
    private readonly ulong[][][] _boxes;

    /// <exception cref="ArgumentException">The licenses were made with different vocabularies.</exception>
    public UseSpace(ImmutableArray<License> licenses)
    {
        Rules = new RuleSpace(licenses);
        Tables = [.. Rules.Tables];
        var vocabulary = licenses[0].Vocabulary;
        _points = [.. Vocabulary.Dimensions.Select(dimension => FindPoints(dimension, vocabulary))];
        _starts = new int[_points.Length + 1];
        for (var i = 0; i < _points.Length; i++)
        {
            _starts[i + 1] = _starts[i] + ((_points[i].Length + 63) / 64);
        }

        Everything = Box((_, _) => true);
        _boxes = [.. Tables.Select((table, i) => Enumerable.Range(0, table.Rules.Length).Select(rule => BoxOf(i, rule)).ToArray())];
    }

    /// <summary>The rules of the licenses side by side.</summary>
    public RuleSpace Rules { get; }

    /// <summary>The licenses, ready for deciding.</summary>
    public ImmutableArray<DecisionTable> Tables { get; }

    /// <summary>The box that holds every use.</summary>
    public ulong[] Everything { get; }

    /// <summary>How many words a box has.</summary>
    public int Words => _starts[_starts.Length - 1];

    /// <summary>The box of a rule.</summary>
    public ulong[] this[int license, int rule] => _boxes[license][rule];

    /// <summary>The points of a dimension.</summary>
    public ImmutableArray<UsePoint> PointsOf(Dimension dimension) => _points[(int)dimension];

    /// <summary>Where the words of a dimension begin in a box; with the number of dimensions, where they end.</summary>
    public int StartOf(int dimension) => _starts[dimension];

    /// <summary>The box of the points that a condition holds for, dimension by dimension.</summary>
    public ulong[] Box(Func<Dimension, UsePoint, bool> holds)
    {
        var box = new ulong[Words];
        foreach (var dimension in Vocabulary.Dimensions)
        {
            for (var i = 0; i < _points[(int)dimension].Length; i++)
            {
                if (holds(dimension, _points[(int)dimension][i]))
                {
                    box[_starts[(int)dimension] + (i / 64)] |= 1UL << (i % 64);
                }
            }
        }

        return box;
    }

    /// <summary>What two boxes have in common; null if that is nothing.</summary>
    public ulong[]? Meet(ulong[] left, ulong[] right)
    {
        var meet = new ulong[Words];
        for (var dimension = 0; dimension < _points.Length; dimension++)
        {
            var any = 0UL;
            for (var word = _starts[dimension]; word < _starts[dimension + 1]; word++)
            {
                any |= meet[word] = left[word] & right[word];
            }

            if (any == 0)
            {
                return null;
            }
        }

        return meet;
    }

    /// <summary>Whether a box holds all of another.</summary>
    public static bool Contains(ulong[] outer, ulong[] inner)
    {
        for (var word = 0; word < outer.Length; word++)
        {
            if ((inner[word] & ~outer[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A use that is the first point of a box.</summary>
    public Use ToUse(ulong[] box)
    {
        var vocabulary = Tables[0].License.Vocabulary;
        var use = new Use(vocabulary);
        var except = new List<Term>();
        foreach (var dimension in Vocabulary.Dimensions)
        {
            var point = FirstPoint(box, dimension);
            use = use.With(point.Term);
            except.AddRange(point.Except);
        }

        return except.Count == 0 ? use : use with { Except = [.. except] };
    }

    private UsePoint FirstPoint(ulong[] box, Dimension dimension)
    {
        var points = _points[(int)dimension];
        for (var i = 0; i < points.Length; i++)
        {
            if ((box[_starts[(int)dimension] + (i / 64)] & (1UL << (i % 64))) != 0)
            {
                return points[i];
            }
        }

        throw new ArgumentException("The box is empty.", nameof(box));
    }

    private ulong[] BoxOf(int license, int rule)
    {
        var bit = (Rules.StartOf(license) * 64) + rule;
        return Box((_, point) => (point.Traits[bit / 64] & (1UL << (bit % 64))) != 0);
    }

    private ImmutableArray<UsePoint> FindPoints(Dimension dimension, Vocabulary vocabulary)
    {
        var parts = Tables.SelectMany(table => table.RowsOf(dimension).Parts).Distinct().ToImmutableArray();
        var points = ImmutableArray.CreateBuilder<UsePoint>();
        var known = new HashSet<ulong[]>(WordsComparer.Instance);
        foreach (var (term, except) in UsePoints.Of(dimension, vocabulary, parts))
        {
            var traits = Traits(term, except);
            if (known.Add(traits))
            {
                points.Add(new UsePoint(term, except, traits));
            }
        }

        return points.ToImmutable();
    }

    /// <summary>The rules that match; of an operation also the duties that it triggers and whether it may outlive a license.</summary>
    private ulong[] Traits(Term term, ImmutableArray<Term> except)
    {
        var use = new Use(term.Vocabulary).With(term) with { Except = except };
        var rules = Rules.Gather(table => table.Matching(use, term.Dimension));
        if (term.Dimension != Dimension.Operation)
        {
            return rules;
        }

        var duties = Tables.SelectMany(table => table.License.Duties).ToArray();
        var traits = new ulong[rules.Length + 1 + (duties.Length / 64)];
        rules.CopyTo(traits, 0);
        traits[rules.Length] = ModelsAfterEnd.NoNewVersions.Allows(term) ? 1UL : 0;
        for (var i = 0; i < duties.Length; i++)
        {
            var bit = i + 1;
            traits[rules.Length + (bit / 64)] |= DecisionTable.Binds(duties[i], term, except) ? 1UL << (bit % 64) : 0;
        }

        return traits;
    }
}
