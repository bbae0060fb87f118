using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Interpretation;

/// <summary>
/// What asynchronous methods throw. It arrives where somebody waits for the task, not where the method is called: what is called and not
/// waited for always goes on behind the call, and throws when it is run again where it is waited for.
/// </summary>
internal sealed partial class BodyInterpreter
{
    private const string FaultNote = "$$fault";

    // The call that is being made and not waited for; null where the caller goes on when it is done.
    private SyntaxNode? _startedCall;

    // Where a thread waits for what runs beside it; null where code awaits it.
    private bool _blocks;

    /// <summary>Whether the caller goes on without what is thrown; nobody ever gets what an <c>async void</c> method throws.</summary>
    private bool IsStartedOnly(IMethodSymbol method, SyntaxNode site) =>
        method.IsAsync && method.ReturnsVoid
        || (ReferenceEquals(site, _startedCall) && (_runsStarted || _engine.IsTaskLike(method.ReturnType)));

    // Noted of no task in particular, since a task is its result, whoever it is handed to; and of the call, for the variable that holds the task.
    private void NoteFault(AbstractValue thrown, SyntaxNode site)
    {
        _frame.WriteField(Frame.Statics, Fields.Named(FaultNote), thrown, single: false);
        _frame.WriteField(Frame.Statics, FaultOf(site), thrown, single: false);
    }

    private int FaultOf(SyntaxNode site) => Fields.Named(FaultNote + _engine.NumberOf(site).ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Throws to whoever waits: to a thread that does so, as part of an <see cref="AggregateException"/>.</summary>
    private void RaiseToWaiter(AbstractValue thrown, IMethodSymbol method, SyntaxNode site)
    {
        var isBlocking = _blocks || (IsBlocking(site.Parent) && _engine.IsTaskLike(method.ReturnType));
        Raise(isBlocking && _engine.Aggregate is { } type ? Aggregate(thrown, type, site) : thrown, null);
    }

    /// <summary>A thread stands still until what is named in <paramref name="awaited"/> is done.</summary>
    private void WaitFor(AbstractValue task, SyntaxNode awaited)
    {
        _blocks = true;
        RunStarted(awaited);
        RaiseFault(task, awaited);
        _blocks = false;
    }

    /// <summary>Throws what a task is known to have failed with: one that was made of an exception, or was given one.</summary>
    private void RaiseFault(AbstractValue task, SyntaxNode site)
    {
        if (NotedFault(task) is { } thrown)
        {
            Raise(_blocks && _engine.Aggregate is { } type ? Aggregate(thrown, type, site) : thrown, null);
        }
    }

    private AbstractValue? NotedFault(AbstractValue task)
    {
        AbstractValue? thrown = null;
        foreach (var node in task.Refs)
        {
            thrown = Join(thrown, _frame.Find(node)?.Fields.Find(Fields.Named(FaultNote)));
        }

        // Several are waited for at once: `Task.WaitAll(a, b)`, `Task.WhenAll(tasks)`.
        foreach (var node in task.Refs.IsEmpty ? default : ReadElements(task, FieldKeys.AnyElement, null).Refs)
        {
            thrown = Join(thrown, _frame.Find(node)?.Fields.Find(Fields.Named(FaultNote)));
        }

        return thrown;
    }

    /// <summary>What has been thrown in tasks that this code started, as <c>Task.Exception</c> shows it.</summary>
    private AbstractValue? FaultsOf(IPropertySymbol property, AbstractValue task, SyntaxNode site) =>
        property is { Name: "Exception", ContainingType: var declaring } && _engine.IsTaskLike(declaring) && _engine.Aggregate is { } type
            && (NotedFault(task) ?? _frame.ReadStatic(StartOf(site) is { } start ? FaultOf(start) : Fields.Named(FaultNote))) is { Refs.IsEmpty: false } thrown
                ? Aggregate(thrown, type, site)
                : null;

    // `task.Exception`: the call that the variable holds the task of, where that can be no other and all that the task fails with is thrown there.
    private SyntaxNode? StartOf(SyntaxNode access)
    {
        if (access is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name })
        {
            return null;
        }

        var model = _engine.Bodies.ModelOf(access);
        return model.GetSymbolInfo(name, _cancellation).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
            && declaration.GetSyntax(_cancellation) is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax start }
            && StartedVariables.IsOnlyOne(start)
            && model.GetSymbolInfo(start, _cancellation).Symbol is IMethodSymbol { IsAsync: true, IsVirtual: false, IsOverride: false } method && _engine.IsInSource(method)
                ? start
                : null;
    }

    private AbstractValue Aggregate(AbstractValue thrown, ITypeSymbol type, SyntaxNode site)
    {
        var node = _frame.Allocate(site, 41, new ObjectState(type, ObjectTraits.Exact));
        _frame.WriteField(node, FieldKeys.AnyElement, thrown, single: false);
        _frame.WriteField(node, Fields.Named("InnerException"), thrown, single: false);
        return AbstractValue.OfNode(node);
    }

    // `task.Wait()`, `task.Result`, `Task.WaitAll(task)`; `GetAwaiter().GetResult()` throws as `await` does.
    private static bool IsBlocking(SyntaxNode? access) =>
        access is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait" or "WaitAll" or "Result" };
}
