using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Bodies;

/// <summary>The blocks of a control-flow graph.</summary>
/// <remarks>
/// Not the graph itself, which keeps the operations that it was made of, and with these all that the compiler has bound in the file.
/// </remarks>
internal sealed class BodyGraph
{
    private RepeatedTests? _tests;
    private bool _knowsTests;

    public BodyGraph(ControlFlowGraph graph, SyntaxNode? syntax = null)
    {
        Blocks = graph.Blocks;
        Syntax = syntax ?? graph.OriginalOperation.Syntax;
        Initialized = graph.OriginalOperation switch
        {
            IFieldInitializerOperation field => [.. field.InitializedFields],
            IPropertyInitializerOperation property => [.. property.InitializedProperties],
            _ => [],
        };
        foreach (var block in Blocks)
        {
            HasLoop |= block.FallThroughSuccessor?.Destination is { } next && next.Ordinal <= block.Ordinal
                || block.ConditionalSuccessor?.Destination is { } other && other.Ordinal <= block.Ordinal;
        }
    }

    public ImmutableArray<BasicBlock> Blocks { get; }

    /// <summary>The code that it is the graph of.</summary>
    public SyntaxNode Syntax { get; }

    /// <summary>For the graph of an initializer: the fields or properties that it sets.</summary>
    public ImmutableArray<ISymbol> Initialized { get; }

    public ControlFlowRegion Root => Blocks[0].EnclosingRegion;

    /// <summary>Whether a block is reached from a later one.</summary>
    public bool HasLoop { get; }

    /// <summary>The conditions that it tests in several places, if there are any.</summary>
    public RepeatedTests? Tests
    {
        get
        {
            if (!_knowsTests)
            {
                _knowsTests = true;
                _tests = RepeatedTests.Of(Blocks);
            }

            return _tests;
        }
    }
}
