using Microsoft.CodeAnalysis.Text;
using PolicySdk.Flow.Relevance;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Analysis;

/// <summary>What one analysis works with: the compilation, the domain, and the tables that give things numbers.</summary>
/// <remarks>Not safe for concurrent use; an analysis runs on one thread.</remarks>
internal sealed partial class FlowEngine
{
    /// <summary>Some five times what entry points of real code take; what takes more, is followed coarsely.</summary>
    private const int MostSteps = 20_000;
    private const int MostCoarseSteps = 100_000;
    private const int FewestSteps = 500;
    private const int StepsPerBody = 250;

    /// <summary>How many objects looked at or moved are as much work as a step.</summary>
    private const int ObjectsPerStep = 64;

    private readonly Dictionary<object, int> _numbers = [];
    private readonly Dictionary<ISymbol, int> _symbolNumbers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, FlowFailure> _failures = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ScopeContract?> _scopes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, string?> _narrowings = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ImmutableArray<UseContract>> _uses = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, (ValueStage? Derived, bool Declassifies)> _results = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, bool> _implementedHere = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, Location> _locations = [];
    private readonly Dictionary<Location, SyntaxNode> _sites = [];
    private int _steps;
    private int _objects;
    private int _mostSteps = MostSteps;
    private int _allowance = MostSteps;
    private int _coarseAllowance = MostCoarseSteps;

    public FlowEngine(Compilation compilation, SemanticModels models, FlowDomain domain, MemberGraph members, CancellationToken cancellation)
    {
        Compilation = compilation;
        Domain = domain;
        Members = members;
        Bodies = new BodyTable(compilation, models, cancellation);
        Summaries = new SummaryTable(this);
        Globals = new GlobalStore(this);
        ObjectToString = (IMethodSymbol)compilation.GetSpecialType(SpecialType.System_Object).GetMembers("ToString").First();
    }

    public Compilation Compilation { get; }

    public FlowDomain Domain { get; }

    /// <summary>
    /// Whether all calls are followed as those of a crowd are, and objects of one type that callees made are one: what is left for code of which
    /// following it otherwise takes too many steps. It reports too much rather than too little.
    /// </summary>
    public bool IsCoarse { get; set; }

    /// <summary>What the text of the compilation says of its members.</summary>
    public MemberGraph Members { get; }

    public FieldKeys Fields { get; } = new();

    public LabelTable Labels { get; } = new();

    public BodyTable Bodies { get; }

    public SummaryTable Summaries { get; }

    public GlobalStore Globals { get; private set; }

    /// <summary>What is known to have to run for what is found in which file.</summary>
    public KnownRegions Regions { get; init; } = new();

    /// <summary>The types that declare or inherit an event.</summary>
    public ImmutableArray<INamedTypeSymbol> TypesWithEvents { get; set; } = [];

    /// <summary>Whose questions it answers at present.</summary>
    public object? User { get; set; }

    /// <summary>How many states of the compilation it has gone on to.</summary>
    public int States { get; private set; }

    /// <summary>Counts a step of the current entry point; <see langword="false"/> when it has taken more than code that people write takes.</summary>
    public bool TakeStep() => ++_steps <= _mostSteps;

    /// <summary>Counts objects that were looked at or moved in one go: where there are thousands of them, that is what takes the time.</summary>
    public void AddObjects(int count)
    {
        _objects += count;
        _steps += _objects / ObjectsPerStep;
        _objects %= ObjectsPerStep;
    }

    /// <summary>Lets the current entry point take more steps, since it has reached a body that none had reached before: a large program is no runaway.</summary>
    public void AllowBody() => _mostSteps += IsExhausted ? 0 : StepsPerBody;

    /// <summary>Whether the current entry point has taken too many steps, so that nothing more is followed in it.</summary>
    public bool IsExhausted => _steps > _mostSteps;

    /// <summary>Begins with entry points that have nothing to do with those before.</summary>
    public void BeginRegion()
    {
        (_allowance, _coarseAllowance) = (MostSteps, MostCoarseSteps);
        Summaries.BeginRegion();
    }

    /// <summary>Begins with another entry point.</summary>
    public void ResetSteps() => (_steps, _mostSteps) = (0, IsCoarse ? _coarseAllowance + (StepsPerBody * Summaries.Reached) : _allowance);

    /// <summary>
    /// Ends an entry point. One that took too many steps is reported; what it called is not to blame, and is followed again for others.
    /// </summary>
    public void EndSteps(ISymbol member)
    {
        if (IsExhausted)
        {
            AddFailure(member, Interpretation.FlowLimitException.TooManySteps);
            GiveUp();
        }
    }

    /// <summary>Begins anew with an entry point that took too many steps, and follows it coarsely from here on.</summary>
    public void BeginCoarsely()
    {
        GiveUp();
        IsCoarse = true;
        ResetSteps();
    }

    // The next one may well lead into the same tangle: a hundred public methods of one are not given a hundred times as long.
    private void GiveUp()
    {
        ref var allowance = ref IsCoarse ? ref _coarseAllowance : ref _allowance;
        allowance = Math.Max(FewestSteps, allowance / 2);
        Summaries.ForgetUnfinished();
    }

    /// <summary>What was found so far.</summary>
    public Findings Findings { get; private set; } = new();

    /// <summary>What members were found to hand out so far.</summary>
    public Exposures Exposures { get; private set; } = new();

    public IMethodSymbol ObjectToString { get; }

    public IEnumerable<FlowFailure> Failures => _failures.Values;

    /// <summary>A number for a thing that takes part in shapes.</summary>
    public int NumberOf(object thing)
    {
        if (thing is ISymbol symbol)
        {
            if (!_symbolNumbers.TryGetValue(symbol, out var known))
            {
                known = 2 * _symbolNumbers.Count;
                _symbolNumbers.Add(symbol, known);
            }

            return known;
        }

        if (!_numbers.TryGetValue(thing, out var number))
        {
            number = 2 * _numbers.Count + 1;
            _numbers.Add(thing, number);
        }

        return number;
    }

    public void AddFailure(ISymbol member, Exception exception) => AddFailure(
        member,
        exception is Interpretation.FlowLimitException ? exception.Message : exception.GetType().Name + ": " + exception.Message,
        exception);

    public void AddFailure(ISymbol member, string reason, Exception? exception = null)
    {
        if (!_failures.ContainsKey(member))
        {
            _failures.Add(member, new FlowFailure(member, Current(member.Locations.FirstOrDefault() ?? Location.None), reason) { Exception = exception });
        }
    }

    /// <summary>The place to show for a call, where it was first seen.</summary>
    public Location LocationOf(SyntaxNode site)
    {
        site = Bodies.FirstOf(site);
        if (!_locations.TryGetValue(site, out var location))
        {
            location = ConsumptionLocation.Of(site);
            _locations.Add(site, location);
            _sites[location] = site;
        }

        return location;
    }

    /// <summary>The place to show for a call, in the state of the compilation that is asked about.</summary>
    public Location CurrentLocationOf(SyntaxNode site) =>
        Bodies.Edits is not null && Bodies.CurrentOf(Bodies.FirstOf(site)) is { } current ? ConsumptionLocation.Of(current) : Moved(LocationOf(site));

    /// <summary>
    /// Goes on to another state of the compilation, which differs in some bodies. What was found in the one before is forgotten; what is known of
    /// code that has nothing to do with these bodies is not.
    /// </summary>
    public void Replace(CodeEdits edits)
    {
        // Half of it would be neither the one state nor the other.
        Bodies.Cancellation = CancellationToken.None;
        var (edited, gone) = Bodies.Replace(edits);
        Summaries.Replace(edited, gone);
        (Findings, Exposures, Globals) = (new Findings(), new Exposures(), new GlobalStore(this));
        _failures.Clear();
        States++;
    }

    /// <summary>Whether some member could not be followed.</summary>
    public bool HasFailures => _failures.Count > 0;

    /// <summary>A place, as it stands in the state of the compilation that is asked about.</summary>
    public Location Current(Location location) => Bodies.Edits is not null && _sites.TryGetValue(location, out var site) ? CurrentLocationOf(site) : Moved(location);

    private Location Moved(Location location)
    {
        if (Bodies.Edits is not { } edits || location.SourceTree is not { } tree)
        {
            return location;
        }

        var analysed = Bodies.AsAnalysed(tree);
        return tree == analysed || edits.Of(tree) is not null
            ? edits.ToAfter(location)
            : edits.ToAfter(Location.Create(analysed, new TextSpan(Math.Min(location.SourceSpan.Start, analysed.Length), 0)));
    }

    /// <summary>A symbol, as it is declared there.</summary>
    public ISymbol Current(ISymbol symbol) => Bodies.Edits?.ToAfter(symbol) ?? symbol;

    // What the domain says, asked once.

    public ScopeContract? ScopeOf(ISymbol symbol)
    {
        var definition = symbol is IMethodSymbol method ? BodyTable.Definition(method) : symbol.OriginalDefinition;
        if (!_scopes.TryGetValue(definition, out var scope))
        {
            scope = Domain.ScopeOf(definition);
            _scopes.Add(definition, scope);
        }

        return scope;
    }

    /// <summary>The scope that a member has on objects of a type, where it has none of its own.</summary>
    public ScopeContract? ScopeOf(ISymbol member, ITypeSymbol receiver) =>
        Domain.ScopeOf(member is IMethodSymbol method ? BodyTable.Definition(method) : member.OriginalDefinition, receiver);

    /// <summary>What is declared of the result of a method: the stage that it is derived to, and whether nothing of what went in is in it.</summary>
    public (ValueStage? Derived, bool Declassifies) ResultOf(IMethodSymbol method)
    {
        var definition = BodyTable.Definition(method);
        if (!_results.TryGetValue(definition, out var result))
        {
            result = (Domain.DerivedStageOf(definition), Domain.Declassifies(definition));
            _results.Add(definition, result);
        }

        return result;
    }

    /// <summary>Whether types of this compilation implement a type of another library, so that a call of its members may be one of theirs.</summary>
    public bool IsImplementedHere(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (!_implementedHere.TryGetValue(definition, out var isImplemented))
        {
            isImplemented = IsInSource(definition) || Domain.IsImplementedHere(definition);
            _implementedHere.Add(definition, isImplemented);
        }

        return isImplemented;
    }

    public string? NarrowingOf(ISymbol member)
    {
        var definition = member.OriginalDefinition;
        if (!_narrowings.TryGetValue(definition, out var narrowing))
        {
            var categories = Domain.NarrowingOf(definition);
            narrowing = categories.IsDefaultOrEmpty ? null : string.Join("|", categories.OrderBy(c => c, StringComparer.Ordinal));
            _narrowings.Add(definition, narrowing);
        }

        return narrowing;
    }

    public ImmutableArray<UseContract> UsesOf(IParameterSymbol parameter)
    {
        if (!_uses.TryGetValue(parameter, out var uses))
        {
            uses = Domain.UsesOf(parameter);
            _uses.Add(parameter, uses);
        }

        return uses;
    }
}
