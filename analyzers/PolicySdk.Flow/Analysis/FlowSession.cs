using PolicySdk.Flow.Relevance;

namespace PolicySdk.Flow.Analysis;

/// <summary>What one analysis has run so far.</summary>
/// <remarks>
/// Regions of the program run one after another until each has settled. Nothing outside of a region can change what is found in it, so what
/// has settled stands, whatever runs after it.
/// </remarks>
internal sealed class FlowSession
{
    private const int MostRounds = 6;

    private readonly Compilation _compilation;
    private readonly FlowDomain _domain;
    private readonly MemberGraph? _graph;
    private readonly RegionFinder? _regions;
    private readonly HashSet<MethodBody> _reached = [];
    private readonly List<MethodBody> _unreached = [];
    private readonly bool _isWhole;
    private FlowEngine? _engine;
    private IMethodSymbol? _main;
    private bool _hasRunAll;

    public FlowSession(Compilation compilation, FlowDomain domain, CancellationToken cancellation)
    {
        _compilation = compilation;
        _domain = domain;
        var names = domain.Names(cancellation);
        _isWhole = names is null;
        if (names is not null && CanFindAnything(names))
        {
            _graph = new MemberGraph(compilation, cancellation);
            var seeds = new Seeds(_graph, names);
            _regions = seeds.IsEmpty ? null : new RegionFinder(_graph, seeds, names);
        }
    }

    public ImmutableArray<FlowFailure> Failures => _engine is { } engine
        ? [.. engine.Failures.OrderBy(f => f.Location, Comparer<Location>.Create(SourceOrder.Compare))]
        : [];

    /// <summary>Runs what has to run for what is found in a file.</summary>
    public void Run(SyntaxTree tree, CancellationToken cancellation)
    {
        if (_isWhole)
        {
            if (!_hasRunAll)
            {
                _hasRunAll = true;
                var graph = new MemberGraph(_compilation, cancellation);
                Run(graph, Enumerable.Range(0, graph.Count), cancellation);
            }
        }
        else if (_regions?.Find(tree, cancellation) is { Roots.Count: > 0 } region)
        {
            Run(_graph!, region.Roots, cancellation);
        }
    }

    /// <summary>What was found in a file, or in all.</summary>
    public FlowResult Result(SyntaxTree? tree)
    {
        if (_engine is not { } engine)
        {
            return new FlowResult([], []);
        }

        return new FlowResult(
            engine.Findings.ToConsumptions(engine, tree),
            tree is null ? Failures : Failures.RemoveAll(failure => failure.Location.SourceTree != tree));
    }

    private static bool CanFindAnything(FlowNames names) =>
        (!names.ScopeAttributes.IsEmpty || !names.Scoped.IsEmpty || (names.FollowsReads && !names.Reads.IsEmpty))
        && (!names.UseAttributes.IsEmpty || !names.Uses.IsEmpty || names.FollowsExposures);

    private void Run(MemberGraph graph, IEnumerable<int> members, CancellationToken cancellation)
    {
        var engine = _engine ??= new FlowEngine(_compilation, _domain, graph, cancellation);
        engine.Bodies.Cancellation = cancellation;
        var roots = EntryPoints.Of(engine, graph, members, cancellation);
        _main ??= _compilation.GetEntryPoint(cancellation);
        for (var round = 0; round < MostRounds; round++)
        {
            engine.Globals.Settle();
            engine.Summaries.Clear();
            engine.Findings.BeginRound();
            RunRound(engine, roots, cancellation);
            if (!engine.Globals.HasGrown)
            {
                break;
            }
        }

        engine.Findings.Settle();
        RememberReached(engine);
    }

    private void RunRound(FlowEngine engine, EntryPoints roots, CancellationToken cancellation)
    {
        foreach (var type in roots.Types)
        {
            if (engine.Bodies.StaticInitializers(type) is { } initializers)
            {
                RootRun.Run(engine, initializers, null, cancellation);
            }
        }

        foreach (var member in roots.Members)
        {
            if (EntryPoints.IsVisibleOutside(member, _main) && engine.Bodies.Find(member) is { } body)
            {
                RootRun.Run(engine, body, member, cancellation);
            }
        }

        // Nobody calls these here, so somebody else does: a framework, reflection, a test.
        foreach (var member in roots.Members)
        {
            if (engine.Bodies.Find(member) is { } body && !_reached.Contains(body) && !engine.Summaries.WasReached(body))
            {
                RootRun.Run(engine, body, member, cancellation);
            }
        }
    }

    // What a region calls, nobody else need call: a later region can hold it too.
    private void RememberReached(FlowEngine engine)
    {
        _unreached.AddRange(engine.Bodies.TakeNew());
        var kept = 0;
        for (var i = 0; i < _unreached.Count; i++)
        {
            var body = _unreached[i];
            if (engine.Summaries.WasReached(body))
            {
                _reached.Add(body);
            }
            else
            {
                _unreached[kept++] = body;
            }
        }

        _unreached.RemoveRange(kept, _unreached.Count - kept);
    }
}
