using Microsoft.CodeAnalysis.FlowAnalysis;

namespace PolicySdk.Flow.Bodies;

/// <summary>
/// One method, lambda, local function, constructor or initializer, with its code as control-flow graphs. It stays the same one when its code is
/// edited.
/// </summary>
/// <param name="owner">The method; for initializers that no constructor runs (static fields), their type.</param>
/// <param name="code">What it does.</param>
internal sealed class MethodBody(ISymbol owner, BodyCode code)
{
    private readonly Dictionary<ISymbol, int> _slots = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<CaptureId, int> _captures = [];
    private readonly List<int> _tests = [];
    private BodyCode _code = code;
    private MethodBody? _firstStep;
    private int _nextSlot = StartedSlot + 1;

    public const int ThisSlot = 0;

    /// <summary>Holds what the body has started and not yet waited for.</summary>
    public const int StartedSlot = 1;

    /// <summary>The method; for initializers that no constructor runs (static fields), their type.</summary>
    public ISymbol Owner { get; } = owner;

    /// <inheritdoc cref="BodyCode.Graph"/>
    public BodyGraph? Graph => _code.Graph;

    /// <inheritdoc cref="BodyCode.Initializers"/>
    public ImmutableArray<BodyGraph> Initializers => _code.Initializers;

    /// <inheritdoc cref="BodyCode.ImplicitBase"/>
    public IMethodSymbol? ImplicitBase => _code.ImplicitBase;

    /// <inheritdoc cref="BodyCode.ExtensionReceiver"/>
    public IParameterSymbol? ExtensionReceiver => _code.ExtensionReceiver;

    /// <inheritdoc cref="BodyCode.IsIterator"/>
    public bool IsIterator => _code.IsIterator;

    /// <inheritdoc cref="BodyCode.Variables"/>
    public VariableUse Variables => _code.Variables;

    /// <inheritdoc cref="BodyCode.Statics"/>
    public ImmutableArray<ISymbol> Statics => _code.Statics;

    /// <summary>Whether only the first step of the iterator is meant: what happens until it yields something, or ends.</summary>
    public bool EndsAtYield { get; private init; }

    /// <summary>The same body as far as it runs when the first element is asked for.</summary>
    public MethodBody FirstStep => EndsAtYield ? this : _firstStep ??= new MethodBody(Owner, _code) { EndsAtYield = true };

    /// <summary>Goes on with other code, in a later state of the compilation.</summary>
    public void Replace(BodyCode edited)
    {
        _code = edited;
        _firstStep?.Replace(edited);
    }

    public int SlotOf(ISymbol symbol)
    {
        if (!_slots.TryGetValue(symbol, out var slot))
        {
            slot = _nextSlot++;
            _slots.Add(symbol, slot);
        }

        return slot;
    }

    /// <summary>Where it is noted how a condition has turned out that a graph tests again.</summary>
    public int SlotOfTest(int test)
    {
        while (_tests.Count <= test)
        {
            _tests.Add(_nextSlot++);
        }

        return _tests[test];
    }

    public int SlotOf(CaptureId capture)
    {
        if (!_captures.TryGetValue(capture, out var slot))
        {
            slot = _nextSlot++;
            _captures.Add(capture, slot);
        }

        return slot;
    }
}
