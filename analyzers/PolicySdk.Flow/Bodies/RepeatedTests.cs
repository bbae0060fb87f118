using System.Globalization;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Bodies;

/// <summary>
/// Conditions that a graph tests in several places and that turn out the same way in each: a variable of type <see cref="bool"/>, and what is
/// computed of variables that never change. Ways on which they turned out differently are followed apart for as long as they are tested
/// again (trace partitioning: Rival and Mauborgne, TOPLAS 29 (5), 2007).
/// </summary>
internal sealed class RepeatedTests
{
    /// <summary>How many are told apart: each may double the ways.</summary>
    private const int MostTests = 3;

    private const int DeepestCondition = 4;

    private readonly Dictionary<int, (int Test, bool IsNegated)> _byBlock = [];
    private readonly int[] _lastBlocks;
    private readonly (int First, int Last)[] _loops;
    private readonly int[][] _blocks;

    private RepeatedTests(List<Candidate> tests, ImmutableArray<BasicBlock> blocks)
    {
        Flags = [.. tests.Select(static test => test.Flag)];
        Variables = [.. tests.Select(static test => test.Variables)];
        _blocks = [.. tests.Select(static test => test.Places.Select(static place => place.Block).ToArray())];
        _lastBlocks = [.. _blocks.Select(static places => places.Max())];
        for (var i = 0; i < tests.Count; i++)
        {
            foreach (var (block, isNegated) in tests[i].Places)
            {
                _byBlock.Add(block, (i, isNegated));
            }
        }

        _loops = [.. LoopsOf(blocks)];
    }

    /// <summary>For each of them the variable that it is; <see langword="null"/> where it is computed.</summary>
    public ImmutableArray<ISymbol?> Flags { get; }

    /// <summary>The variables that each of them depends on.</summary>
    public ImmutableArray<ImmutableArray<ISymbol>> Variables { get; }

    /// <summary>What a block tests at its end; <see langword="null"/> where it is none of them.</summary>
    public (int Test, bool IsNegated)? TestedBy(BasicBlock block) => _byBlock.TryGetValue(block.Ordinal, out var test) ? test : null;

    /// <summary>Whether it may be tested from a block on.</summary>
    public bool IsTestedFrom(int test, int ordinal)
    {
        if (ordinal <= _lastBlocks[test])
        {
            return true;
        }

        foreach (var (first, last) in _loops)
        {
            if (ordinal >= first && ordinal <= last && _blocks[test].Any(block => block >= first && block <= last))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Those of a graph; <see langword="null"/> where it tests nothing twice.</summary>
    public static RepeatedTests? Of(ImmutableArray<BasicBlock> blocks)
    {
        if (blocks.Count(static block => block.ConditionKind != ControlFlowConditionKind.None) < 2)
        {
            return null;
        }

        var candidates = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        var captures = CapturesIn(blocks);
        foreach (var block in blocks)
        {
            if (block.ConditionKind != ControlFlowConditionKind.None && block.BranchValue is { } condition && Candidate.Of(condition, captures) is var (candidate, isNegated))
            {
                if (!candidates.TryGetValue(candidate.Text, out var known))
                {
                    candidates.Add(candidate.Text, known = candidate);
                }

                known.Places.Add((block.Ordinal, isNegated));
            }
        }

        var tests = new List<Candidate>();
        Dictionary<ISymbol, List<int>>? writes = null;
        foreach (var candidate in candidates.Values.OrderBy(static each => each.Places[0].Block))
        {
            if (candidate.Places.Count > 1 && tests.Count < MostTests
                && (candidate.Flag is not null || candidate.Variables.All(variable => NeverChanges(variable, writes ??= WritesIn(blocks), blocks))))
            {
                tests.Add(candidate);
            }
        }

        return tests.Count == 0 ? null : new RepeatedTests(tests, blocks);
    }

    // A variable of which references are taken, or that functions inside capture, is none that the caller asks about. A parameter of a
    // constructor may be state of the object.
    private static bool NeverChanges(ISymbol variable, Dictionary<ISymbol, List<int>> writes, ImmutableArray<BasicBlock> blocks)
    {
        var places = writes.TryGetValue(variable, out var known) ? known : [];
        return variable is IParameterSymbol parameter
            ? parameter is { RefKind: RefKind.None, ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } } && places.Count == 0
            : variable is ILocalSymbol { RefKind: RefKind.None } && places is [var only] && !LoopsOf(blocks).Any(loop => only >= loop.First && only <= loop.Last);
    }

    private static IEnumerable<(int First, int Last)> LoopsOf(ImmutableArray<BasicBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (LoopOf(block, block.FallThroughSuccessor) is { } loop)
            {
                yield return loop;
            }

            if (LoopOf(block, block.ConditionalSuccessor) is { } other)
            {
                yield return other;
            }
        }
    }

    // A round may end in `finally` blocks that stand behind the block that leads back.
    private static (int First, int Last)? LoopOf(BasicBlock block, ControlFlowBranch? branch)
    {
        if (branch?.Destination is not { } destination || destination.Ordinal > block.Ordinal)
        {
            return null;
        }

        var last = block.Ordinal;
        foreach (var region in branch.FinallyRegions)
        {
            last = Math.Max(last, region.LastBlockOrdinal);
        }

        return (destination.Ordinal, last);
    }

    // What a `switch` looks at is captured once and compared several times.
    private static Dictionary<CaptureId, IOperation?> CapturesIn(ImmutableArray<BasicBlock> blocks)
    {
        var captures = new Dictionary<CaptureId, IOperation?>();
        foreach (var block in blocks)
        {
            foreach (var operation in block.Operations)
            {
                if (operation is IFlowCaptureOperation capture)
                {
                    captures[capture.Id] = captures.ContainsKey(capture.Id) ? null : capture.Value;
                }
            }
        }

        return captures;
    }

    // The blocks that may set each variable: whatever a variable stands in that is not a mere read.
    private static Dictionary<ISymbol, List<int>> WritesIn(ImmutableArray<BasicBlock> blocks)
    {
        var writes = new Dictionary<ISymbol, List<int>>(SymbolEqualityComparer.Default);
        foreach (var block in blocks)
        {
            var pending = new Stack<IOperation>(block.Operations);
            if (block.BranchValue is { } value)
            {
                pending.Push(value);
            }

            while (pending.Count > 0)
            {
                var operation = pending.Pop();
                foreach (var written in WrittenBy(operation))
                {
                    if (!writes.TryGetValue(written, out var places))
                    {
                        writes.Add(written, places = []);
                    }

                    places.Add(block.Ordinal);
                }

                foreach (var child in operation.ChildOperations)
                {
                    pending.Push(child);
                }
            }
        }

        return writes;
    }

    private static IEnumerable<ISymbol> WrittenBy(IOperation operation)
    {
        switch (operation)
        {
            case IAssignmentOperation assignment:
                return VariablesIn(assignment.Target);
            case IIncrementOrDecrementOperation step:
                return VariablesIn(step.Target);
            case IArgumentOperation { Parameter.RefKind: not (RefKind.None or RefKind.In or RefKind.RefReadOnlyParameter) } argument:
                return VariablesIn(argument.Value);
            case IAddressOfOperation address:
                return VariablesIn(address.Reference);
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                return [declared];
            case IRecursivePatternOperation { DeclaredSymbol: { } declared }:
                return [declared];
            case IListPatternOperation { DeclaredSymbol: { } declared }:
                return [declared];
            default:
                return [];
        }
    }

    private static IEnumerable<ISymbol> VariablesIn(IOperation target) =>
        target.DescendantsAndSelf().Select(static each => each switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => (ISymbol)parameter.Parameter,
            _ => null,
        }).OfType<ISymbol>();

    /// <summary>A condition of which it is not yet known whether it is tested again.</summary>
    private sealed class Candidate(string text, ISymbol? flag, ImmutableArray<ISymbol> variables)
    {
        public string Text => text;

        public ISymbol? Flag => flag;

        public ImmutableArray<ISymbol> Variables => variables;

        public List<(int Block, bool IsNegated)> Places { get; } = [];

        public static (Candidate Candidate, bool IsNegated)? Of(IOperation condition, Dictionary<CaptureId, IOperation?> captures)
        {
            var isNegated = false;
            while (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not)
            {
                (condition, isNegated) = (not.Operand, !isNegated);
            }

            if (VariableOf(condition) is { } flag)
            {
                return (new Candidate(TextOf(flag), flag, [flag]), isNegated);
            }

            var variables = ImmutableArray.CreateBuilder<ISymbol>();
            return new ConditionText(captures, variables).Of(condition, ref isNegated) is { } text && variables.Count > 0
                ? (new Candidate(text, null, variables.ToImmutable()), isNegated)
                : null;
        }
    }

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    // Two variables of one name are declared in different places.
    private static string TextOf(ISymbol variable) => variable.Name + "@" + (variable.Locations.IsEmpty ? -1 : variable.Locations[0].SourceSpan.Start).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Writes down conditions that depend on nothing but the variables in them, and these are of kinds of which no value can change: numbers,
    /// text, enumerations.
    /// </summary>
    private readonly struct ConditionText(Dictionary<CaptureId, IOperation?> captures, ImmutableArray<ISymbol>.Builder variables)
    {
        /// <summary>The text; <see langword="null"/> for other conditions. Of a condition and its opposite it is the same.</summary>
        public string? Of(IOperation condition, ref bool isNegated)
        {
            if (condition is not IBinaryOperation { OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } binary)
            {
                return Of(condition, 0);
            }

            var (kind, isOpposite) = binary.OperatorKind switch
            {
                BinaryOperatorKind.NotEquals => (BinaryOperatorKind.Equals, true),
                BinaryOperatorKind.GreaterThanOrEqual when !IsFloating(binary.LeftOperand) => (BinaryOperatorKind.LessThan, true),
                BinaryOperatorKind.GreaterThan when !IsFloating(binary.LeftOperand) => (BinaryOperatorKind.LessThanOrEqual, true),
                var other => (other, false),
            };
            isNegated ^= isOpposite;
            return Compared(binary.LeftOperand, kind, binary.RightOperand, 0);
        }

        private string? Of(IOperation operation, int depth)
        {
            switch (operation)
            {
                case var _ when depth > DeepestCondition:
                    return null;
                case { ConstantValue: { HasValue: true, Value: var value } }:
                    // With its length, so that no text can look like the rest of a condition.
                    var written = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
                    return value?.GetType().Name + written.Length.ToString(CultureInfo.InvariantCulture) + "'" + written + "'";
                case IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion when IsPlain(conversion.Type):
                    return Of(conversion.Operand, depth + 1) is { } converted ? "(" + conversion.Type!.SpecialType + ")" + converted : null;
                case IBinaryOperation { OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } binary:
                    return Compared(binary.LeftOperand, binary.OperatorKind, binary.RightOperand, depth);
                case IIsPatternOperation { Pattern: IConstantPatternOperation constant } pattern:
                    return Compared(pattern.Value, BinaryOperatorKind.Equals, constant.Value, depth);
                case IFlowCaptureReferenceOperation reference:
                    return captures.TryGetValue(reference.Id, out var captured) && captured is not null ? Of(captured, depth + 1) : null;
                case var _ when VariableOf(operation) is { } variable && IsPlain(operation.Type):
                    variables.Add(variable);
                    return TextOf(variable);
                default:
                    return null;
            }
        }

        private string? Compared(IOperation left, BinaryOperatorKind kind, IOperation right, int depth) =>
            Of(left, depth + 1) is { } leftText && Of(right, depth + 1) is { } rightText ? "(" + leftText + " " + kind + " " + rightText + ")" : null;

        // Neither is less nor not less, where one is no number.
        private static bool IsFloating(IOperation operation) => operation.Type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

        private static bool IsPlain(ITypeSymbol? type) =>
            type is { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_String or (>= SpecialType.System_Boolean and <= SpecialType.System_Double) };
    }
}
