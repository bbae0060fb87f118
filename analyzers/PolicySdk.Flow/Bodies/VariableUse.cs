using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Bodies;

/// <summary>
/// Which variables of a member cannot live in a frame's slot: those that a lambda or local function captures and those that a
/// reference is taken of. Shared by the member and all functions inside it.
/// </summary>
internal sealed class VariableUse
{
    private readonly HashSet<ISymbol> _inHeap = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, HashSet<ISymbol>> _captured = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _capturesThis = new(SymbolEqualityComparer.Default);

    /// <summary>The parameter of an extension block that the member uses, if it is a member of one.</summary>
    public IParameterSymbol? ExtensionReceiver { get; private set; }

    public bool HasAnyInHeap => _inHeap.Count > 0;

    public bool LivesInHeap(ISymbol variable) => _inHeap.Contains(variable);

    /// <summary>The variables of enclosing functions that <paramref name="function"/> uses, and those inside it.</summary>
    public IEnumerable<ISymbol> CapturedBy(IMethodSymbol function) =>
        _captured.TryGetValue(function, out var variables) ? variables : [];

    /// <summary>Whether <paramref name="function"/> is a function inside a member that captures <paramref name="variable"/>.</summary>
    public bool IsCapturedBy(ISymbol function, ISymbol variable) =>
        _captured.TryGetValue(function, out var variables) && variables.Contains(variable);

    public bool CapturesThis(IMethodSymbol function) => _capturesThis.Contains(function);

    public static VariableUse Of(IEnumerable<IOperation> roots, ISymbol owner)
    {
        var use = new VariableUse();
        foreach (var root in roots)
        {
            use.Visit(root, [owner]);
        }

        use.CloseOverCalls();
        return use;
    }

    private readonly List<(ISymbol Caller, IMethodSymbol Callee)> _localCalls = [];

    // A local function that calls another one needs what that one captures.
    private void CloseOverCalls()
    {
        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var (caller, callee) in _localCalls)
            {
                if (_captured.TryGetValue(callee, out var variables))
                {
                    foreach (var variable in variables.ToArray())
                    {
                        if (!SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, caller))
                        {
                            changed |= CapturedSet(caller).Add(variable);
                        }
                    }
                }

                if (_capturesThis.Contains(callee))
                {
                    changed |= _capturesThis.Add(caller);
                }
            }
        }
    }

    private void Visit(IOperation operation, ImmutableArray<ISymbol> functions)
    {
        // An explicit stack: expressions of generated code can be nested thousands deep.
        var pending = new Stack<(IOperation Operation, ImmutableArray<ISymbol> Functions)>();
        pending.Push((operation, functions));
        while (pending.Count > 0)
        {
            var (current, around) = pending.Pop();
            switch (current)
            {
                case IAnonymousFunctionOperation lambda:
                    around = around.Add(lambda.Symbol);
                    break;
                case ILocalFunctionOperation local:
                    around = around.Add(local.Symbol);
                    break;
                case ILocalReferenceOperation { Local.IsConst: false } reference:
                    Use(reference.Local, around);
                    break;
                case IParameterReferenceOperation reference:
                    if (reference.Parameter.ContainingSymbol is INamedTypeSymbol { TypeKind: TypeKind.Extension })
                    {
                        ExtensionReceiver = reference.Parameter;
                    }

                    Use(reference.Parameter, around);
                    if (IsKeptByObject(reference.Parameter, around))
                    {
                        UseThis(around);
                    }

                    break;
                case IInstanceReferenceOperation:
                    UseThis(around);
                    break;
                default:
                    VisitReferences(current, around);
                    break;
            }

            foreach (var child in current.ChildOperations)
            {
                pending.Push((child, around));
            }
        }
    }

    private void VisitReferences(IOperation operation, ImmutableArray<ISymbol> around)
    {
        switch (operation)
        {
            case IArgumentOperation { Parameter.RefKind: not RefKind.None } argument:
                TakeReference(argument.Value);
                break;
            case IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } declarator:
                if (declarator.GetVariableInitializer() is { } initializer)
                {
                    TakeReference(initializer.Value);
                }

                break;
            case ISimpleAssignmentOperation { IsRef: true } assignment:
                TakeReference(assignment.Value);
                break;
            case IAddressOfOperation address:
                TakeReference(address.Reference);
                break;
            case IReturnOperation { ReturnedValue: { } returned }:
                // Whether it returns by reference is the method's matter; a variable that lives in the heap costs little.
                if (around[around.Length - 1] is IMethodSymbol { ReturnsByRef: true } or IMethodSymbol { ReturnsByRefReadonly: true })
                {
                    TakeReference(returned);
                }

                break;
            case IInvocationOperation invocation:
                if (invocation.Instance is { Type.IsValueType: true } receiver)
                {
                    TakeReference(receiver);
                }

                if (invocation.TargetMethod.MethodKind == MethodKind.LocalFunction)
                {
                    _localCalls.Add((around[around.Length - 1], invocation.TargetMethod.OriginalDefinition));
                }

                break;
            case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } method:
                _localCalls.Add((around[around.Length - 1], method.Method.OriginalDefinition));
                break;
            case ICompoundAssignmentOperation { OperatorMethod.IsStatic: false, Target: { Type.IsReferenceType: false } target }:
                TakeReference(target);
                break;
            case IIncrementOrDecrementOperation { OperatorMethod.IsStatic: false, Target: { Type.IsReferenceType: false } target }:
                TakeReference(target);
                break;
            case IPropertyReferenceOperation { Instance: { Type.IsValueType: true } instance }:
                TakeReference(instance);
                break;
        }
    }

    private void TakeReference(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case ILocalReferenceOperation { Local.IsConst: false } local:
                    _inHeap.Add(local.Local);
                    return;
                case IParameterReferenceOperation parameter:
                    _inHeap.Add(parameter.Parameter);
                    return;
                case IDeclarationExpressionOperation declaration:
                    operation = declaration.Expression;
                    continue;
                case IFieldReferenceOperation { Instance: { Type.IsValueType: true } instance }:
                    operation = instance;
                    continue;
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    continue;
                case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                    TakeReference(conditional.WhenTrue);
                    operation = whenFalse;
                    continue;
                default:
                    return;
            }
        }
    }

    private void Use(ISymbol variable, ImmutableArray<ISymbol> around)
    {
        // A parameter of a primary constructor that a member uses is a field of the object, not a captured variable.
        if (!around.Contains(variable.ContainingSymbol, SymbolEqualityComparer.Default)
            && variable.ContainingSymbol is not INamedTypeSymbol { TypeKind: TypeKind.Extension })
        {
            return;
        }

        for (var i = around.Length - 1; i > 0; i--)
        {
            if (SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, around[i]))
            {
                return;
            }

            CapturedSet(around[i]).Add(variable);
            _inHeap.Add(variable);
        }
    }

    // A parameter of the primary constructor, used by another member: a field of the object.
    private static bool IsKeptByObject(IParameterSymbol parameter, ImmutableArray<ISymbol> around) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && !around.Contains(parameter.ContainingSymbol, SymbolEqualityComparer.Default);

    private void UseThis(ImmutableArray<ISymbol> around)
    {
        for (var i = around.Length - 1; i > 0; i--)
        {
            _capturesThis.Add(around[i]);
        }
    }

    private HashSet<ISymbol> CapturedSet(ISymbol function)
    {
        if (!_captured.TryGetValue(function, out var set))
        {
            set = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            _captured.Add(function, set);
        }

        return set;
    }
}
