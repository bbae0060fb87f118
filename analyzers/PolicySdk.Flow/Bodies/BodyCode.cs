namespace PolicySdk.Flow.Bodies;

/// <summary>What a <see cref="MethodBody"/> does in one state of the compilation.</summary>
internal sealed class BodyCode
{
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

    /// <summary>Variables that live in the heap, since a lambda captures them or a reference to them is taken.</summary>
    public required VariableUse Variables { get; init; }

    /// <summary>Static fields and auto-properties that the body names.</summary>
    public ImmutableArray<ISymbol> Statics { get; init; } = [];
}
