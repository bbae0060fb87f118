using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Analysis;

/// <summary>Collects what reaches consumption points, once it is known where it comes from.</summary>
internal sealed class Findings
{
    private readonly Dictionary<EventKey, LabelSet> _found = [];

    /// <summary>Takes over the origins of a log; those whose declaring member is not known yet only from an entry point.</summary>
    /// <param name="log">The log.</param>
    /// <param name="labels">What the numbers of labels stand for.</param>
    /// <param name="withoutDeclarer">Whether those without one are taken over.</param>
    /// <param name="isMeant">The files that matter; <see langword="null"/> where all do.</param>
    public void Add(EventLog log, LabelTable labels, bool withoutDeclarer, Func<SyntaxTree, bool>? isMeant = null)
    {
        foreach (var pair in log.Events)
        {
            if (isMeant?.Invoke(pair.Key.Site.SyntaxTree) == false)
            {
                continue;
            }

            if ((pair.Key.Declarer is null || !pair.Key.Besides.IsEmpty) && !withoutDeclarer)
            {
                continue;
            }

            var origins = LabelSet.Empty;
            foreach (var (number, trace) in pair.Value)
            {
                if (labels[number].Origin is { } origin && !IsAmong(pair.Key.Besides, origin, labels))
                {
                    origins = origins.Add(number, trace);
                }
            }

            if (!origins.IsEmpty)
            {
                var key = pair.Key.Besides.IsEmpty ? pair.Key : pair.Key with { Besides = LabelSet.Empty };
                _found[key] = _found.TryGetValue(key, out var known) ? known.Union(origins) : origins;
            }
        }
    }

    private static bool IsAmong(LabelSet set, Origin origin, LabelTable labels)
    {
        foreach (var (number, _) in set)
        {
            if (origin.Equals(labels[number].Origin))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What was found, in a file or in all, in the order of the text.</summary>
    public ImmutableArray<Consumption> ToConsumptions(FlowEngine engine, SyntaxTree? tree)
    {
        var consumptions = new List<Consumption>();
        foreach (var pair in _found)
        {
            var key = pair.Key;
            var location = engine.CurrentLocationOf(key.Site);
            if (tree is null || location.SourceTree == tree)
            {
                consumptions.Add(new Consumption(
                    location,
                    engine.Current(key.Callee),
                    key.Use,
                    engine.Current(key.Consumer),
                    key.Declarer is { } declarer ? engine.Current(declarer) : null,
                    ArrivalsOf(engine.WithoutOwnFiles(pair.Value), engine)));
            }
        }

        consumptions.RemoveAll(static consumption => consumption.Arrivals.IsEmpty);
        consumptions.Sort(static (left, right) => Compare(left, right));
        return [.. consumptions];
    }

    /// <summary>Labels in the words of the domain, in a stable order; variables are nothing that arrives.</summary>
    public static ImmutableArray<Arrival> ArrivalsOf(LabelSet labels, FlowEngine engine)
    {
        var arrivals = new List<Arrival>();
        foreach (var (number, trace) in labels)
        {
            if (engine.Labels[number] is { Origin: { } origin } label)
            {
                var narrowing = label.Narrowing is { } text ? text.Split('|').ToImmutableArray() : [];
                arrivals.Add(new Arrival(Current(origin, engine), label.Stage ?? ValueStage.Data, narrowing, HopText.Of(trace, engine)));
            }
        }

        arrivals.Sort(static (left, right) => Compare(left, right));
        return [.. arrivals];
    }

    private static Origin Current(Origin origin, FlowEngine engine) => engine.Bodies.Edits is null
        ? origin
        : origin with { Location = engine.Current(origin.Location), Loader = origin.Loader is { } loader ? engine.Current(loader) : null };

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
