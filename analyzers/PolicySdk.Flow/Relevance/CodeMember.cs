namespace PolicySdk.Flow.Relevance;

/// <summary>What kind of member holds code.</summary>
internal enum CodeKind
{
    Method,
    Constructor,
    StaticConstructor,
    Finalizer,
    Operator,
    Getter,
    Setter,
    EventAccessor,

    /// <summary>The initializers of the static fields and properties of one part of a type.</summary>
    StaticInitializers,

    /// <summary>The initializers of the instance fields and properties of one part of a type: every constructor runs them.</summary>
    InstanceInitializers,

    TopLevelStatements,
}

/// <summary>Ways in which code runs members without naming them.</summary>
[Flags]
internal enum ImplicitCalls
{
    None = 0,

    /// <summary>Calls or creates anything: what is called may enumerate its arguments or turn them to text.</summary>
    Calls = 1,

    /// <summary><c>foreach</c>, spreads, queries.</summary>
    Enumerates = 2,

    /// <summary><c>using</c>, <c>foreach</c>.</summary>
    Disposes = 4,

    /// <summary>Interpolation, concatenation.</summary>
    Renders = 8,

    /// <summary>Deconstruction, positional patterns.</summary>
    Deconstructs = 16,

    /// <summary>Element access, list patterns.</summary>
    Indexes = 32,

    /// <summary>Ranges, positions from the end, list patterns.</summary>
    Slices = 64,

    /// <summary>Collection initializers and expressions.</summary>
    Collects = 128,

    /// <summary><c>with</c>.</summary>
    Copies = 256,

    /// <summary><c>await</c>.</summary>
    Awaits = 512,

    /// <summary><c>new()</c> of a type that does not stand there.</summary>
    CreatesUnnamed = 1024,
}

/// <summary>A member with code, as its text shows it. Lambdas and local functions belong to the member that holds them.</summary>
/// <remarks>Names are numbers of the <see cref="TreeIndex"/>.</remarks>
internal sealed class CodeMember
{
    /// <summary>What the symbol is asked for with: the declaration, of accessors the property or event, of initializers the type.</summary>
    public required SyntaxNode Declaration { get; init; }

    public required CodeKind Kind { get; init; }

    /// <summary>The name it is called by; constructors go by their type's.</summary>
    public required int Name { get; init; }

    /// <summary>The type in the index that declares it; -1 for top-level statements.</summary>
    public required int Type { get; init; }

    public int FewestArguments { get; init; }

    public int MostArguments { get; init; } = int.MaxValue;

    public bool IsStatic { get; init; }

    public bool IsExtension { get; init; }

    /// <summary>Whether only the outermost type around it can name it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether its own modifiers let code outside the compilation call it, given that its type can be seen there.</summary>
    public bool IsPublic { get; init; }

    /// <summary>What it runs without naming it.</summary>
    public ImplicitCalls Implicit { get; init; }

    /// <summary>The names that its code and its signature mention, each in each way once.</summary>
    public required Mention[] Mentions { get; init; }

    /// <summary>Pairs of a variable's name and the name of its type, as <see cref="TypeNames"/> gives it.</summary>
    public required int[] Variables { get; init; }
}
