using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Interpretation;

/// <summary>Members that are found at run time.</summary>
internal sealed partial class BodyInterpreter
{
    // Late binding.

    private AbstractValue EvaluateDynamicMember(IDynamicMemberReferenceOperation member)
    {
        if (member.Instance is null)
        {
            return AbstractValue.Clean;
        }

        var receiver = Evaluate(member.Instance);
        MayThrow();
        AbstractValue? result = receiver.Labels.IsEmpty ? null : AbstractValue.OfLabels(receiver.Labels);
        foreach (var node in receiver.Refs)
        {
            var found = _frame.Find(node)?.Type is { } type ? _engine.FindMember(type, member.MemberName) : null;
            if (found is null && _frame.Find(node) is { IsExact: true } state && state.Fields.Find(Fields.Named(member.MemberName)) is { } set)
            {
                result = Join(result, set);
                continue;
            }

            result = Join(result, found switch
            {
                IFieldSymbol field => ReadMember(AbstractValue.OfNode(node), field, field.Type),
                IPropertySymbol { GetMethod: not null } property => ReadProperty(property, AbstractValue.OfNode(node), [], member, property.Type),
                _ => AbstractValue.OfLabels(_frame.Reach(AbstractValue.OfNode(node))),
            });
        }

        return result ?? AbstractValue.Clean;
    }

    private AbstractValue EvaluateDynamicCall(IDynamicInvocationOperation call)
    {
        var arguments = new List<AbstractValue>();
        foreach (var argument in call.Arguments)
        {
            arguments.Add(Evaluate(argument));
        }

        MayThrow();
        if (call.Operation is IDynamicMemberReferenceOperation member)
        {
            return DynamicCall(call, member, arguments);
        }

        var target = Evaluate(call.Operation);
        return target.Refs.IsEmpty
            ? OpaqueOf(call.Type, ReachAll(arguments), call.Syntax, 0)
            : InvokeDelegate(target, arguments, call);
    }

    private AbstractValue DynamicCall(IDynamicInvocationOperation call, IDynamicMemberReferenceOperation member, List<AbstractValue> arguments)
    {
        // A static call with dynamic arguments names its type; an instance call goes by what the receiver is.
        AbstractValue? result = null;
        var receiver = member.Instance is null ? null : Evaluate(member.Instance);
        if (receiver is null && member.ContainingType is { } container)
        {
            result = DynamicTargets(container, member.MemberName, AbstractValue.Clean, arguments, call, isStatic: true);
        }
        else if (member.Instance is IInstanceReferenceOperation { IsImplicit: true })
        {
            result = DynamicTargetsAround(member.MemberName, arguments, call);
        }

        foreach (var node in receiver?.Refs ?? NodeSet.Empty)
        {
            if (_frame.Find(node)?.Type is { } type)
            {
                result = Join(result, DynamicTargets(type, member.MemberName, AbstractValue.OfNode(node), arguments, call, isStatic: false));
            }
        }

        var all = ReachAll(arguments).Union(receiver is null ? LabelSet.Empty : _frame.Reach(receiver));
        return result ?? OpaqueOf(call.Type, all, call.Syntax, 0);
    }

    // A name alone may be that of a static member of the types around.
    private AbstractValue? DynamicTargetsAround(string name, List<AbstractValue> arguments, IOperation call)
    {
        AbstractValue? result = null;
        for (var type = _body.Owner.ContainingType; type is not null && result is null; type = type.ContainingType)
        {
            result = DynamicTargets(type, name, AbstractValue.Clean, arguments, call, isStatic: true);
        }

        return result;
    }

    private AbstractValue? DynamicTargets(ITypeSymbol type, string name, AbstractValue receiver, List<AbstractValue> arguments, IOperation call, bool isStatic)
    {
        var candidates = new List<IMethodSymbol>();
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (var candidate in at.GetMembers(name))
            {
                if (candidate is IMethodSymbol method && method.IsStatic == isStatic && method.Parameters.Length == arguments.Count)
                {
                    candidates.Add(method);
                }
            }
        }

        var fitting = candidates.FindAll(method => Fits(method, arguments));
        AbstractValue? result = null;
        foreach (var method in fitting.Count == 0 ? candidates : fitting)
        {
            ConsumeValues(method, [.. arguments], call.Syntax);
            result = Join(result, Call(method, receiver, [.. arguments], call, isVirtual: !isStatic));
        }

        return result;
    }

    // Of overloads, one is meant that takes what the arguments are.
    private bool Fits(IMethodSymbol method, List<AbstractValue> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].Refs.IsEmpty && arguments[i].Labels.IsEmpty && Only(arguments[i], method.Parameters[i].Type).Refs.IsEmpty)
            {
                return false;
            }
        }

        return true;
    }
}
