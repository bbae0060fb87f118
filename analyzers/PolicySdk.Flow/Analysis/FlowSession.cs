using PolicySdk.Flow.Relevance;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Analysis;

/// <summary>What one analysis has run so far.</summary>
/// <remarks>
/// Regions of the program run one after another until each has settled. Nothing outside of a region can change what is found in it, so what
/// has settled stands, whatever runs after it.
/// </remarks>
internal sealed class FlowSession
{
    private const int MostRounds = 64;

    /// <summary>After how many states of the code what is known is given up with all that has piled up beside it.</summary>
    private const int MostStates = 200;

    private readonly Compilation _compilation;
    private readonly FlowDomain _domain;
    private readonly SemanticModels _models;
    private readonly bool _isCoarse;
    private readonly FlowNames? _names;
    private readonly bool _mayFind;
    private readonly bool _followsExposures;
    private readonly HashSet<EntryPoints> _hasRun = [];
    private ImmutableArray<EntryPoints> _found = [];
    private KnownRegions _known = new();
    private CodeEdits? _edits;
    private MemberGraph? _graph;
    private RegionFinder? _regions;
    private FlowEngine? _engine;
    private IMethodSymbol? _main;
    private bool _hasRunAll;
    private bool _isAsked;
    private bool _isFollowed;

    // What sets static fields and can matter: initializers, by their types, and static constructors. And those of constructions that ran.
    private readonly HashSet<ISymbol> _setting = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _set = new(SymbolEqualityComparer.Default);

    // Types of which the static constructor runs, and the initializers with it.
    private readonly HashSet<ISymbol> _constructed = new(SymbolEqualityComparer.Default);

    public FlowSession(Compilation compilation, FlowDomain domain, BoundModels? bound, bool isCoarse, CancellationToken cancellation)
    {
        _compilation = compilation;
        _domain = domain;
        _isCoarse = isCoarse;
        _models = new SemanticModels(compilation, bound);
        _names = domain.Names(cancellation);
        _followsExposures = _names is null or { FollowsExposures: true };
        _mayFind = _names is null || (MayUse(_names, cancellation) && MayLoad(_names, cancellation));
    }

    /// <summary>Whether any code of the compilation can have to do with a source, and any with a consumption point.</summary>
    public bool MayFindAnything => _mayFind;

    /// <summary>What an analysis of an earlier state of the compilation knows, for as long as a question takes.</summary>
    public FlowEngine? Earlier { get; set; }

    /// <summary>Whether it goes on with that.</summary>
    public bool IsContinued => _edits is not null;

    /// <summary>What is known of the code that was followed; <see langword="null"/> where none was.</summary>
    public FlowEngine? Engine => _engine;

    public ImmutableArray<FlowFailure> Failures => _engine is { } engine
        ? [.. engine.Failures.OrderBy(f => f.Location, Comparer<Location>.Create(SourceOrder.Compare))]
        : [];

    /// <summary>Runs what has to run for what is found in a file.</summary>
    public void Run(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!_mayFind)
        {
            return;
        }

        if (_names is null)
        {
            if (!_hasRunAll)
            {
                _hasRunAll = true;
                _graph = new MemberGraph(_compilation, _models, cancellation);
                Run(_graph, Enumerable.Range(0, _graph.Count), cancellation);
            }

            return;
        }

        if (!_isAsked)
        {
            _isAsked = true;
            _edits = EditsSinceEarlier(cancellation);
            _known = _edits is null ? _known : Earlier!.Regions;
            _isFollowed = _edits is not null && _known.Follow(_edits, _models, _domain, _names, cancellation);
        }

        if (_isFollowed && _known.Find(AsAnalysed(tree)) is { } known)
        {
            Run(known, cancellation);
            return;
        }

        _graph ??= new MemberGraph(_compilation, _models, cancellation);
        _regions ??= RegionsIn(_graph, _names, cancellation);
        if (_regions.Find(tree, cancellation) is { Roots.Count: > 0 } region)
        {
            _found = _found.Add(Run(_graph, region.Roots, cancellation));
        }

        // The regions of the files before hold what is not found once more for this one.
        _known.Add(AsAnalysed(tree), _found);
    }

    /// <summary>What was found in a file, or in all.</summary>
    public FlowResult Result(SyntaxTree? tree)
    {
        if (_engine is not { } engine)
        {
            return new FlowResult([], []);
        }

        var analysed = tree is null ? null : AsAnalysed(tree);
        engine.Summaries.ReportStanding(file => analysed is null || engine.Bodies.AsAnalysed(file) == analysed);
        return new FlowResult(
            engine.Findings.ToConsumptions(engine, tree),
            tree is null ? Failures : Failures.RemoveAll(failure => failure.Location.SourceTree != tree))
        {
            Exposures = _followsExposures ? engine.Exposures.ToExposures(engine, tree) : [],
        };
    }

    private RegionFinder RegionsIn(MemberGraph graph, FlowNames names, CancellationToken cancellation)
    {
        _known.Mentions.AskBy(names);
        if (!_isFollowed)
        {
            _known.Begin(graph, names, _edits);
        }

        return new RegionFinder(graph, new Seeds(graph, names, cancellation), names, MentionChecks.In(graph, _models, _domain, names, _known.Mentions));
    }

    private SyntaxTree AsAnalysed(SyntaxTree tree) => _edits?.Of(tree)?.Before ?? tree;

    // How the code differs from what an analysis of an earlier state knows, where that still holds.
    private CodeEdits? EditsSinceEarlier(CancellationToken cancellation)
    {
        if (Earlier is not { } earlier || earlier.States == MostStates || earlier.IsCoarse != _isCoarse || !_domain.AnswersAs(earlier.Domain)
            || CodeEdits.Between(earlier.Compilation, _models, earlier.Bodies.Edits, cancellation) is not { } edits)
        {
            return null;
        }

        earlier.User = this;
        return edits;
    }

    // A look at the words of the text costs a hundredth of a look at its syntax, and in most code there is nothing more to see.
    private bool MayUse(FlowNames names, CancellationToken cancellation) =>
        names.FollowsExposures || !names.UseAttributes.IsEmpty
        || (!names.Uses.IsEmpty && LibraryMembers.Using(_models, _domain, names).MayBeRun(cancellation));

    private bool MayLoad(FlowNames names, CancellationToken cancellation) =>
        !names.ScopeAttributes.IsEmpty || !names.Scoped.IsEmpty
        || (names.FollowsReads && !names.Reads.IsEmpty && LibraryMembers.Reading(_models, _domain, names).MayBeRun(cancellation));

    private EntryPoints Run(MemberGraph graph, IEnumerable<int> members, CancellationToken cancellation)
    {
        EntryPoints? roots = null;
        DeepStack.Run(() =>
        {
            var engine = _engine ??= Begin(graph, cancellation);
            engine.Bodies.Cancellation = cancellation;
            roots = EntryPoints.Of(engine, graph, members, cancellation);
            RunHere(engine, roots, cancellation);
        });
        return roots!;
    }

    private void Run(ImmutableArray<EntryPoints> known, CancellationToken cancellation)
    {
        foreach (var roots in known)
        {
            if (!_hasRun.Contains(roots))
            {
                DeepStack.Run(() => RunHere(_engine ??= Continue(_edits!), roots, cancellation));
            }
        }
    }

    private void RunHere(FlowEngine engine, EntryPoints roots, CancellationToken cancellation)
    {
        engine.Bodies.Cancellation = cancellation;
        _hasRun.Add(roots);

        // What is confirmed counts for no region: nobody has come to it yet.
        engine.BeginRegion();
        engine.Summaries.Confirm(cancellation);
        engine.BeginRegion();
        _main ??= engine.Compilation.GetEntryPoint(cancellation);
        _setting.UnionWith(roots.Types);
        foreach (var member in roots.Members)
        {
            if (member.MethodKind == MethodKind.StaticConstructor)
            {
                _setting.Add(member);
                _constructed.Add(member.ContainingType);
            }
        }

        var runs = RunEach(engine, roots, cancellation);
        var isSettled = false;
        for (var round = 1; round < MostRounds && !isSettled; round++)
        {
            // Whoever saw nothing that others have added to would do the same again.
            isSettled = !RunConstructions(engine, runs, cancellation) & !RunInitializersSeen(engine, runs, cancellation);
            foreach (var run in runs)
            {
                if (engine.Globals.HasGrown(run.Seen))
                {
                    run.Start(engine, cancellation);
                    isSettled = false;
                }
            }
        }

        if (!isSettled)
        {
            ReportUnsettled(engine, runs);
        }

        if (runs.Count > 0)
        {
            ExposedState.Collect(engine, StatesOf(engine, roots), runs[0].Body, cancellation);
        }
    }

    // A generic type has its static fields once for each construction, and they are set by what its initializers do there.
    private bool RunConstructions(FlowEngine engine, List<EntryPointRun> runs, CancellationToken cancellation)
    {
        var count = runs.Count;
        foreach (var type in engine.Globals.Constructions)
        {
            if (_setting.Contains(type.OriginalDefinition) && !_constructed.Contains(type.OriginalDefinition) && _set.Add(type) && engine.Bodies.StaticInitializers(type.OriginalDefinition) is { } initializers)
            {
                runs.Add(new EntryPointRun(initializers, null, type));
            }

            if (type.StaticConstructors.FirstOrDefault() is { IsImplicitlyDeclared: false } constructor
                && _setting.Contains(constructor.OriginalDefinition) && _set.Add(constructor) && engine.Bodies.Find(constructor) is { } body)
            {
                runs.Add(new EntryPointRun(body, constructor, type));
            }
        }

        for (var i = count; i < runs.Count; i++)
        {
            runs[i].Start(engine, cancellation);
        }

        return runs.Count > count;
    }

    // What a static constructor replaces is seen by other types that are initialized while it runs.
    private bool RunInitializersSeen(FlowEngine engine, List<EntryPointRun> runs, CancellationToken cancellation)
    {
        var count = runs.Count;
        for (var i = 0; i < count; i++)
        {
            var owner = runs[i].Body.Owner;
            if (owner is IMethodSymbol { MethodKind: not MethodKind.StaticConstructor })
            {
                continue;
            }

            var setting = owner as INamedTypeSymbol ?? owner.ContainingType;

            foreach (var key in runs[i].Seen.Statics)
            {
                if (engine.Fields.SymbolOf(key)?.ContainingType is { } type && _constructed.Contains(type.OriginalDefinition)
                    && !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, setting) && _set.Add(type)
                    && engine.Bodies.StaticInitializers(type.OriginalDefinition) is { } initializers)
                {
                    runs.Add(new EntryPointRun(initializers, null, SymbolEqualityComparer.Default.Equals(type, type.OriginalDefinition) ? null : type));
                }
            }
        }

        for (var i = count; i < runs.Count; i++)
        {
            runs[i].Start(engine, cancellation);
        }

        return runs.Count > count;
    }

    // Whatever these would see now, nobody has looked at.
    private static void ReportUnsettled(FlowEngine engine, List<EntryPointRun> runs)
    {
        foreach (var run in runs)
        {
            if (engine.Globals.HasGrown(run.Seen))
            {
                engine.AddFailure(run.Body.Owner, "what entry points leave behind for each other did not settle");
            }
        }
    }

    private FlowEngine Begin(MemberGraph graph, CancellationToken cancellation)
    {
        if (_edits is not null)
        {
            return Continue(_edits);
        }

        var engine = new FlowEngine(_compilation, _models, _domain, graph, cancellation) { IsCoarse = _isCoarse, Regions = _known, User = this };
        engine.TypesWithEvents = EntryPoints.TypesOf(engine, graph.TypesWithEvents(), cancellation);
        OuterEvents.Open(engine, engine.TypesWithEvents);
        return engine;
    }

    // Nothing is asked anew that no body can change.
    private FlowEngine Continue(CodeEdits edits)
    {
        var engine = Earlier!;
        engine.Replace(edits);
        OuterEvents.Open(engine, engine.TypesWithEvents);
        return engine;
    }

    private List<EntryPointRun> RunEach(FlowEngine engine, EntryPoints roots, CancellationToken cancellation)
    {
        var runs = new List<EntryPointRun>();
        foreach (var type in roots.Types)
        {
            if (!_constructed.Contains(type) && engine.Bodies.StaticInitializers(type) is { } initializers)
            {
                Add(initializers, null);
            }
        }

        // Of a program, nobody outside calls anything but the entry point: what its code calls is known from there.
        var isProgram = _main is not null && !_followsExposures;
        foreach (var member in roots.Members)
        {
            if ((isProgram
                    ? SymbolEqualityComparer.Default.Equals(member, _main) || !roots.IsCalled(member)
                    : EntryPoints.IsVisibleOutside(member, _main) || OuterSurface.CanBeCalled(member))
                && engine.Bodies.Find(member) is { } body)
            {
                Add(body, member);
            }
        }

        // Nobody calls these here, so somebody else does: a framework, reflection, a test.
        foreach (var member in roots.Members)
        {
            if (engine.Bodies.Find(member) is { } body && !engine.Summaries.WasReached(body))
            {
                Add(body, member);
            }
        }

        return runs;

        void Add(MethodBody body, IMethodSymbol? member)
        {
            var run = new EntryPointRun(body, member);
            run.Start(engine, cancellation);
            runs.Add(run);
        }
    }

    // The types whose fields may have been set: those of the entry points, and whatever declares a static field.
    private static ImmutableArray<INamedTypeSymbol> StatesOf(FlowEngine engine, EntryPoints roots)
    {
        var types = new HashSet<INamedTypeSymbol>(roots.Types, SymbolEqualityComparer.Default);
        foreach (var member in roots.Members)
        {
            types.Add(member.ContainingType.OriginalDefinition);
        }

        foreach (var key in engine.Globals.Statics)
        {
            if (engine.Fields.SymbolOf(key)?.ContainingType is { } type)
            {
                types.Add(type.OriginalDefinition);
            }
        }

        return EntryPoints.InOrder(types);
    }

    /// <summary>One entry point, and what it saw of the state that all of them share.</summary>
    private sealed class EntryPointRun(MethodBody body, IMethodSymbol? member, INamedTypeSymbol? construction = null)
    {
        public MethodBody Body => body;

        public GlobalView Seen { get; private set; } = new(0);

        public void Start(FlowEngine engine, CancellationToken cancellation)
        {
            Seen = engine.Globals.View();
            RootRun.Run(engine, body, member, construction, cancellation);
        }
    }
}
