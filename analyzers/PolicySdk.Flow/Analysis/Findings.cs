using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Analysis;

/// <summary>Collects what reaches consumption points, once it is known where it comes from.</summary>
internal sealed class Findings
{
    private readonly Dictionary<EventKey, LabelSet> _settled = [];
    private readonly Dictionary<EventKey, LabelSet> _found = [];

    /// <summary>Begins another round of what runs: only what its last round finds counts.</summary>
    public void BeginRound() => _found.Clear();

    /// <summary>Keeps what the last round has found.</summary>
    public void Settle()
    {
        foreach (var pair in _found)
        {
            Add(_settled, pair.Key, pair.Value);
        }

        _found.Clear();
    }

    /// <summary>Takes over the origins of a log; those whose declaring member is not known yet only from an entry point.</summary>
    public void Add(EventLog log, LabelTable labels, bool withoutDeclarer)
    {
        foreach (var pair in log.Events)
        {
            if (pair.Key.Declarer is null && !withoutDeclarer)
            {
                continue;
            }

            var origins = LabelSet.Empty;
            foreach (var (number, trace) in pair.Value)
            {
                if (!labels[number].IsVariable)
                {
                    origins = origins.Add(number, trace);
                }
            }

            if (!origins.IsEmpty)
            {
                Add(_found, pair.Key, origins);
            }
        }
    }

    /// <summary>What has settled, in a file or in all, in the order of the text.</summary>
    public ImmutableArray<Consumption> ToConsumptions(FlowEngine engine, SyntaxTree? tree)
    {
        var consumptions = new List<Consumption>();
        foreach (var pair in _settled)
        {
            if (tree is null || pair.Key.Site.SyntaxTree == tree)
            {
                consumptions.Add(ToConsumption(pair.Key, pair.Value, engine));
            }
        }

        consumptions.Sort(static (left, right) => Compare(left, right));
        return [.. consumptions];
    }

    private static void Add(Dictionary<EventKey, LabelSet> found, EventKey key, LabelSet origins) =>
        found[key] = found.TryGetValue(key, out var known) ? known.Union(origins) : origins;

    private static Consumption ToConsumption(EventKey key, LabelSet labels, FlowEngine engine)
    {
        var arrivals = new List<Arrival>();
        foreach (var (number, trace) in labels)
        {
            var label = engine.Labels[number];
            var narrowing = label.Narrowing is { } text ? text.Split('|').ToImmutableArray() : [];
            arrivals.Add(new Arrival(label.Origin!, label.Stage ?? ValueStage.Data, narrowing, HopText.Of(trace)));
        }

        arrivals.Sort(static (left, right) => Compare(left, right));
        return new Consumption(engine.LocationOf(key.Site), key.Callee, key.Use, key.Consumer, key.Declarer, [.. arrivals]);
    }

    private static int Compare(Arrival left, Arrival right)
    {
        var byPlace = SourceOrder.Compare(left.Origin.Location, right.Origin.Location);
        return byPlace != 0 ? byPlace
            : left.Stage != right.Stage ? left.Stage.CompareTo(right.Stage)
            : string.CompareOrdinal(string.Join("|", left.Narrowing), string.Join("|", right.Narrowing));
    }

    private static int Compare(Consumption left, Consumption right)
    {
        var byPlace = SourceOrder.Compare(left.Location, right.Location);
        return byPlace != 0 ? byPlace
            : string.CompareOrdinal(
                left.Use.ToString() + left.Declarer?.ToDisplayString(),
                right.Use.ToString() + right.Declarer?.ToDisplayString());
    }
}
