using Microsoft.CodeAnalysis.FlowAnalysis;

namespace PolicySdk.Flow.Bodies;

/// <summary>The code of one method, lambda, local function, constructor or initializer, as control-flow graphs.</summary>
internal sealed class MethodBody
{
    private readonly Dictionary<ISymbol, int> _slots = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<CaptureId, int> _captures = [];
    private MethodBody? _firstStep;
    private int _nextSlot = StartedSlot + 1;

    public const int ThisSlot = 0;

    /// <summary>Holds what the body has started and not yet waited for.</summary>
    public const int StartedSlot = 1;

    /// <summary>The method; for initializers that no constructor runs (static fields), their type.</summary>
    public required ISymbol Owner { get; init; }

    /// <summary>The body; <see langword="null"/> where the compiler makes it.</summary>
    public BodyGraph? Graph { get; init; }

    /// <summary>For a constructor: the graphs of the field and property initializers that run first.</summary>
    public ImmutableArray<BodyGraph> Initializers { get; init; } = [];

    /// <summary>For a constructor without <c>this(...)</c> or <c>base(...)</c>: the base constructor that runs.</summary>
    public IMethodSymbol? ImplicitBase { get; init; }

    /// <summary>For a member of an extension block: the parameter of the block, where the body uses it.</summary>
    public IParameterSymbol? ExtensionReceiver { get; init; }

    /// <summary>Whether the body is an iterator's.</summary>
    public bool IsIterator { get; init; }

    /// <summary>Whether only the first step of the iterator is meant: what happens until it yields something, or ends.</summary>
    public bool EndsAtYield { get; private init; }

    /// <summary>The same body as far as it runs when the first element is asked for.</summary>
    public MethodBody FirstStep => EndsAtYield ? this : _firstStep ??= new MethodBody
    {
        Owner = Owner,
        Graph = Graph,
        ExtensionReceiver = ExtensionReceiver,
        IsIterator = IsIterator,
        EndsAtYield = true,
        Variables = Variables,
        Statics = Statics,
    };

    /// <summary>Variables that live in the heap, since a lambda captures them or a reference to them is taken.</summary>
    public required VariableUse Variables { get; init; }

    /// <summary>Static fields and auto-properties that the body names.</summary>
    public ImmutableArray<ISymbol> Statics { get; init; } = [];

    public int SlotOf(ISymbol symbol)
    {
        if (!_slots.TryGetValue(symbol, out var slot))
        {
            slot = _nextSlot++;
            _slots.Add(symbol, slot);
        }

        return slot;
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
