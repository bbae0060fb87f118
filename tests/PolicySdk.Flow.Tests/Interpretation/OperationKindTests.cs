using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Tests.Programs;

namespace PolicySdk.Flow.Tests.Interpretation;

/// <summary>
/// Somebody has decided about each kind of operation that the compiler has: either a program here shows that data is followed through it, or
/// it never stands in the graph of code that compiles.
/// </summary>
public sealed class OperationKindTests
{
    private const string Lowered = "Roslyn's graphs say it with blocks, branches, captures and assignments";
    private const string Root = "it is around a graph and never in one";
    private const string VisualBasic = "C# has none";
    private const string Broken = "code with it does not compile";

    private static readonly Dictionary<OperationKind, string> s_outsideOfGraphs = new()
    {
        [OperationKind.Block] = Lowered,
        [OperationKind.VariableDeclarationGroup] = Lowered,
        [OperationKind.VariableDeclaration] = Lowered,
        [OperationKind.VariableDeclarator] = Lowered,
        [OperationKind.VariableInitializer] = Lowered,
        [OperationKind.Switch] = Lowered,
        [OperationKind.SwitchCase] = Lowered,
        [OperationKind.CaseClause] = Lowered,
        [OperationKind.Loop] = Lowered,
        [OperationKind.Labeled] = Lowered,
        [OperationKind.Branch] = Lowered,
        [OperationKind.Empty] = Lowered,
        [OperationKind.Return] = Lowered,
        [OperationKind.YieldBreak] = Lowered,
        [OperationKind.Lock] = Lowered,
        [OperationKind.Try] = Lowered,
        [OperationKind.CatchClause] = Lowered,
        [OperationKind.Using] = Lowered,
        [OperationKind.UsingDeclaration] = Lowered,
        [OperationKind.LocalFunction] = Lowered,
        [OperationKind.AnonymousFunction] = Lowered,
        [OperationKind.ConditionalAccess] = Lowered,
        [OperationKind.ConditionalAccessInstance] = Lowered,
        [OperationKind.Conditional] = Lowered,
        [OperationKind.Coalesce] = Lowered,
        [OperationKind.CoalesceAssignment] = Lowered,
        [OperationKind.SwitchExpression] = Lowered,
        [OperationKind.SwitchExpressionArm] = Lowered,
        [OperationKind.Throw] = Lowered,
        [OperationKind.ObjectOrCollectionInitializer] = Lowered,
        [OperationKind.MemberInitializer] = Lowered,
        [OperationKind.With] = Lowered,
        [OperationKind.NameOf] = Lowered,
        [OperationKind.InterpolatedStringHandlerCreation] = Lowered,
        [OperationKind.InterpolatedStringAddition] = Lowered,
        [OperationKind.InterpolatedStringAppendLiteral] = Lowered,
        [OperationKind.InterpolatedStringAppendFormatted] = Lowered,
        [OperationKind.InterpolatedStringHandlerArgumentPlaceholder] = Lowered,
        [OperationKind.MethodBody] = Root,
        [OperationKind.ConstructorBody] = Root,
        [OperationKind.FieldInitializer] = Root,
        [OperationKind.PropertyInitializer] = Root,
        [OperationKind.ParameterInitializer] = Root,
        [OperationKind.Attribute] = Root,
        [OperationKind.Stop] = VisualBasic,
        [OperationKind.End] = VisualBasic,
        [OperationKind.RaiseEvent] = VisualBasic,
        [OperationKind.ReDim] = VisualBasic,
        [OperationKind.ReDimClause] = VisualBasic,
        [OperationKind.OmittedArgument] = VisualBasic,
        [OperationKind.Parenthesized] = VisualBasic,
        [OperationKind.StaticLocalInitializationSemaphore] = VisualBasic,
        [OperationKind.Invalid] = Broken,
        [OperationKind.InterpolatedStringAppendInvalid] = Broken,
    };

    public static TheoryData<OperationKind> Followed => [.. OperationPrograms.All.Keys];

    [Fact]
    public void EveryKind_IsDecidedAbout()
    {
        var undecided = typeof(OperationKind).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => !field.IsDefined(typeof(ObsoleteAttribute)))
            .Select(field => (OperationKind)field.GetValue(null)!)
            .Distinct()
            .Where(kind => !OperationPrograms.All.ContainsKey(kind) && !s_outsideOfGraphs.ContainsKey(kind))
            .Select(kind => kind.ToString());

        Assert.Equal("", string.Join(" ", undecided));
        Assert.Empty(OperationPrograms.All.Keys.Intersect(s_outsideOfGraphs.Keys));
    }

    /// <summary>The program has the kind in a graph, its data arrives, and nothing of it is called unknown.</summary>
    [Theory]
    [MemberData(nameof(Followed))]
    public void Data_IsFollowedThroughKind(OperationKind kind)
    {
        var program = FlowProgram.Of(OperationPrograms.All[kind]);

        var kinds = KindsIn(program.Compilation);
        Assert.Contains(kind, kinds);
        Assert.DoesNotContain(kinds, each => !OperationPrograms.All.ContainsKey(each));
        program.FindsWhatIsMarked();
        Assert.DoesNotContain(program.Result.Consumptions.SelectMany(each => each.Arrivals), arrival => arrival.Origin.Kind == OriginKind.Unknown);
    }

    /// <summary>What is being typed is followed as far as it says anything.</summary>
    [Fact]
    public void InvalidOperation_CarriesWhatStandsInIt()
    {
        var program = FlowProgram.OfBroken("""
            public static class P { public static void Run() {
                object clip = Missing(Load());
                Train(clip); // licensed
                object other = Missing(Free());
                Train(other);
            } }
            """);

        Assert.Contains(OperationKind.Invalid, KindsIn(program.Compilation));
        program.FindsWhatIsMarked();
    }

    private static HashSet<OperationKind> KindsIn(Compilation compilation)
    {
        var kinds = new HashSet<OperationKind>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var declaration in tree.GetRoot().DescendantNodes())
            {
                if (declaration is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax
                    && model.GetOperation(declaration) is { Parent: null } operation)
                {
                    Add(kinds, operation);
                }
            }
        }

        return kinds;
    }

    private static void Add(HashSet<OperationKind> kinds, IOperation root)
    {
        var graph = root switch
        {
            IMethodBodyOperation body => ControlFlowGraph.Create(body),
            IConstructorBodyOperation body => ControlFlowGraph.Create(body),
            IBlockOperation block => ControlFlowGraph.Create(block),
            IFieldInitializerOperation field => ControlFlowGraph.Create(field),
            IPropertyInitializerOperation property => ControlFlowGraph.Create(property),
            IParameterInitializerOperation parameter => ControlFlowGraph.Create(parameter),
            _ => null,
        };
        if (graph is not null)
        {
            Add(kinds, graph);
        }
    }

    private static void Add(HashSet<OperationKind> kinds, ControlFlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations.Concat(block.BranchValue is { } value ? [value] : []).SelectMany(each => each.DescendantsAndSelf()))
            {
                kinds.Add(operation.Kind);
                if (operation is IFlowAnonymousFunctionOperation function)
                {
                    Add(kinds, graph.GetAnonymousFunctionControlFlowGraph(function));
                }
            }
        }

        foreach (var function in graph.LocalFunctions)
        {
            Add(kinds, graph.GetLocalFunctionControlFlowGraph(function));
        }
    }
}
