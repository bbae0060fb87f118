using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Analysis;

namespace PolicySdk.Flow.Interpretation;

/// <summary>
/// Code that runs beside the code that started it: threads, tasks, timers, and asynchronous methods that are not awaited where
/// they are called. It is interpreted where it starts and again wherever the starter waits, and at the starter's end, since it
/// sees what was written in between.
/// </summary>
internal sealed partial class BodyInterpreter
{
    private const int MostRounds = 3;

    private readonly Dictionary<SyntaxNode, bool> _kept = [];
    private bool _runsStarted;

    /// <summary>Whether a member of the threading library calls a delegate that it was given beside its caller.</summary>
    private static bool RunsBeside(IMethodSymbol method) =>
        IsThreading(method) && method.ContainingType.Name is "Task" or "TaskFactory" or "Thread" or "ThreadPool" or "Timer" or "CancellationToken" or "SynchronizationContext";

    private static bool IsThreading(ISymbol member)
    {
        for (var space = member.ContainingType?.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space is { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    // A delegate that somebody else calls from now on.
    private void StartDelegate(IMethodSymbol starter, AbstractValue target, IReadOnlyList<AbstractValue> arguments, SyntaxNode site)
    {
        var fields = IntMap<AbstractValue>.Empty.Set(FieldKeys.Receiver, target);
        for (var i = 0; i < arguments.Count; i++)
        {
            fields = fields.Set(Fields.Named(ArgumentName(i)), arguments[i]);
        }

        Start(new ObjectState(null, ObjectTraits.None, fields: fields, deferred: new DeferredCall(starter, null, site)), site);
    }

    // A handler of an event of another library: it is called with what the object holds by then.
    private void StartHandler(IMethodSymbol accessor, AbstractValue raiser, AbstractValue handler, SyntaxNode site)
    {
        var fields = IntMap<AbstractValue>.Empty.Set(FieldKeys.Receiver, handler).Set(FieldKeys.Content, raiser);
        Start(new ObjectState(null, ObjectTraits.None, fields: fields, deferred: new DeferredCall(accessor, null, site)), site);
    }

    // A member of an object whose events have handlers may raise them before it returns.
    private bool MayRaise(AbstractValue raiser)
    {
        foreach (var node in _frame.Slot(MethodBody.StartedSlot)?.Refs ?? default)
        {
            foreach (var known in _frame.Find(node)?.Fields.Find(FieldKeys.Content)?.Refs ?? default)
            {
                if (raiser.Refs.Contains(known))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // An asynchronous method that goes on while its caller does.
    private void StartCall(IMethodSymbol method, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, IInvocationOperation call)
    {
        if (IsAwaitedAtOnce(call) || !_engine.IsTaskLike(method.ReturnType) || !(_engine.IsInSource(method) || method.MethodKind == MethodKind.DelegateInvoke))
        {
            return;
        }

        var fields = method.MethodKind == MethodKind.LocalFunction ? ClosureFields(method) : IntMap<AbstractValue>.Empty.Set(FieldKeys.Receiver, receiver);
        for (var i = 0; i < arguments.Length; i++)
        {
            fields = fields.Set(Fields.Named(ArgumentName(i)), arguments[i]);
        }

        Start(new ObjectState(null, ObjectTraits.None, fields: fields, deferred: new DeferredCall(method, null, call.Syntax)), call.Syntax);
    }

    private void Start(ObjectState activity, SyntaxNode site)
    {
        var started = AbstractValue.OfNode(_frame.Allocate(site, 40, activity));
        _frame.SetSlot(MethodBody.StartedSlot, _frame.Slot(MethodBody.StartedSlot) is { } others ? others.Join(started) : started);
    }

    private static string ArgumentName(int position) => "$" + position.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // `await F()`, `F().Wait()`, `F().Result`: the caller goes on when it is done. What is returned is the caller's caller's matter.
    private static bool IsAwaitedAtOnce(IOperation call)
    {
        for (var parent = call.Parent; ; parent = parent.Parent)
        {
            switch (parent)
            {
                case null or IAwaitOperation or IReturnOperation:
                    return true;
                case IInvocationOperation { TargetMethod.Name: "Wait" or "GetResult" }:
                case IPropertyReferenceOperation { Property.Name: "Result" }:
                    return true;
                case IConversionOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "AsTask" }:
                    continue;
                default:
                    return false;
            }
        }
    }

    /// <summary>Lets everything that runs beside this code run once more; <paramref name="awaited"/> is done afterwards.</summary>
    /// <param name="awaited">What is waited for; <see langword="null"/> where nothing is.</param>
    /// <param name="isOver">Whether this code is done, and hands on what it has not waited for.</param>
    private void RunStarted(SyntaxNode? awaited, bool isOver = false)
    {
        if (_runsStarted || !_reachable || _frame.Slot(MethodBody.StartedSlot) is not { Refs.IsEmpty: false } started)
        {
            return;
        }

        if (awaited is not null)
        {
            Finish(awaited);
        }

        // What it throws arrives where it is done.
        var running = _frame.Slot(MethodBody.StartedSlot)!.Refs;
        var isNamed = running.Count < started.Refs.Count;
        var outerCall = _startedCall;
        _runsStarted = true;
        _callbacks++;
        for (var round = 0; round < MostRounds; round++)
        {
            var before = _frame.State;
            foreach (var node in started.Refs)
            {
                var site = _frame.Find(node)?.Deferred?.Site;
                var goesOn = awaited is null ? !isOver : running.Contains(node) && site is not null && ((isNamed && StartedVariables.NameOf(site) is not null) || IsKept(site));
                _startedCall = goesOn ? site : null;
                RunStarted(node);
            }

            if (_frame.Objects.SameAs(before.Objects))
            {
                break;
            }

            started = started.Join(_frame.Slot(MethodBody.StartedSlot)!);
        }

        _callbacks--;
        _runsStarted = false;
        _startedCall = outerCall;
    }

    private void RunStarted(int node)
    {
        if (_frame.Find(node) is not { Deferred: { } activity } state)
        {
            return;
        }

        var before = _frame.State;
        var arguments = ImmutableArray.CreateBuilder<AbstractValue>();
        for (var i = 0; state.Fields.Find(Fields.Named(ArgumentName(i))) is { } argument; i++)
        {
            arguments.Add(argument);
        }

        var receiver = state.Fields.Find(FieldKeys.Receiver) ?? AbstractValue.Clean;
        var method = activity.Method;
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            CallFunction(method, state.Fields, arguments.ToImmutable(), activity.Site);
        }
        else if (state.Fields.Find(FieldKeys.Content) is { } raiser)
        {
            RaiseForeign(receiver, raiser, activity.Site);
        }
        else if (method.MethodKind == MethodKind.DelegateInvoke || !_engine.IsInSource(method))
        {
            InvokeDelegate(receiver, arguments.ToImmutable(), activity.Site, null);
        }
        else
        {
            CallVirtual(method, receiver, arguments.ToImmutable(), activity.Site);
        }

        _frame.Restore(_reachable ? _frame.Join(before, _frame.State) : before);
        _reachable = true;
    }

    private bool IsKept(SyntaxNode site)
    {
        if (!_kept.TryGetValue(site, out var isKept))
        {
            isKept = StartedVariables.IsKept(site);
            _kept.Add(site, isKept);
        }

        return isKept;
    }

    // `await task`, `await Task.WhenAll(a, b)`, `thread.Join()`: what is named there has ended.
    private void Finish(SyntaxNode awaited)
    {
        var started = _frame.Slot(MethodBody.StartedSlot)!;
        var running = started.Refs;
        foreach (var node in started.Refs)
        {
            if (_frame.Find(node)?.Deferred is { Site: var site }
                && (awaited.Span.Contains(site.Span) || (StartedVariables.NameOf(site) is { } name && StartedVariables.Mentions(awaited, name))))
            {
                running = running.Remove(node);
            }
        }

        _frame.SetSlot(MethodBody.StartedSlot, started.WithRefs(running));
    }
}
