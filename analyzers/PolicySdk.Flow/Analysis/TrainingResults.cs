using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Bodies;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Analysis;

/// <summary>
/// Tells training whose model nothing keeps: it is returned by the call that trains, and all that the method does with it is to look at what
/// it makes of some data (<c>estimator.Fit(data).Transform(data).Preview()</c>).
/// </summary>
/// <remarks>
/// Looks at one method only and takes a model for kept wherever that is not plain: returned, stored in a field or a collection, captured,
/// given to code of this compilation, consumed once more, or awaited, since what trains elsewhere keeps it there. Safe for concurrent use.
/// </remarks>
/// <param name="compilation">The compilation.</param>
/// <param name="models">What the members of other people's libraries do.</param>
/// <param name="bound">What a build has bound of the compilation by the time that it asks.</param>
public sealed class TrainingResults(Compilation compilation, ApiModelSet models, BoundModels? bound = null)
{
    /// <summary>Whether what <paramref name="consumption"/> trains is certainly dropped.</summary>
    public bool IsDropped(Consumption consumption, CancellationToken cancellationToken)
    {
        if (consumption.Callee is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } callee || models.Find(callee) is not { } model || !OnlyReturns(model)
            || consumption.Location.SourceTree is not { } tree || !compilation.ContainsSyntaxTree(tree))
        {
            return false;
        }

        var call = tree.GetRoot(cancellationToken).FindNode(consumption.Location.SourceSpan, getInnermostNodeForTie: true)
            .FirstAncestorOrSelf<InvocationExpressionSyntax>();
        return call is not null
            && new SemanticModels(compilation, bound).Of(tree).GetOperation(call, cancellationToken) is { } operation
            && new Follower(models, cancellationToken).IsDropped(operation);
    }

    // The model comes back as the result and stands nowhere else; a callback that it is given to is called for what it does to the result.
    private static bool OnlyReturns(ApiModel model)
    {
        var returns = false;
        foreach (var flow in model.Flows)
        {
            if (flow.Kind != FlowKind.Train || flow.To is not { } to || EndsInCallback(to))
            {
                continue;
            }

            if (to.Root != "return")
            {
                return false;
            }

            returns = true;
        }

        return returns;
    }

    private static bool EndsInCallback(ModelPath path) =>
        !path.Segments.IsEmpty && path.Segments[path.Segments.Length - 1].Kind == ModelSegmentKind.CallbackParameter;

    /// <summary>Follows one value through its method.</summary>
    private sealed class Follower(ApiModelSet models, CancellationToken cancellationToken)
    {
        private readonly HashSet<ILocalSymbol> _followed = new(SymbolEqualityComparer.Default);

        public bool IsDropped(IOperation value)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsPlain(value.Type))
            {
                return true;
            }

            return value.Parent switch
            {
                IExpressionStatementOperation => true,
                IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation => IsDropped(value.Parent),
                IArgumentOperation { Parent: IInvocationOperation call } argument => IsLetGo(call, argument.Parameter?.Name),
                IInvocationOperation call => IsLetGo(call, "this"),
                IPropertyReferenceOperation { Property: { } property } read => IsLetGo(property, "this", read),
                IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsDropped(declarator.Symbol, declarator),
                ISimpleAssignmentOperation { Target: IDiscardOperation } assignment when assignment.Value == value => true,
                IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation variable } loop when loop.Collection == value =>
                    IsDropped(variable.Symbol, variable),
                IUsingOperation or IInterpolationOperation => true,
                _ => false,
            };
        }

        // Every place in the method that names the variable lets go of it.
        private bool IsDropped(ILocalSymbol variable, IOperation declaration)
        {
            if (!_followed.Add(variable))
            {
                return true;
            }

            var method = declaration;
            while (method.Parent is { } parent)
            {
                method = parent;
            }

            foreach (var operation in method.Descendants())
            {
                if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, variable)
                    && (IsWritten(reference) || !IsDropped(reference)))
                {
                    return false;
                }
            }

            return true;
        }

        // A variable that takes turns at holding other things is more than this follows.
        private static bool IsWritten(ILocalReferenceOperation reference) =>
            reference.Parent is IAssignmentOperation assignment && assignment.Target == reference
            || reference.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out };

        private bool IsLetGo(IInvocationOperation call, string? path) =>
            path is not null && IsLetGo(call.TargetMethod, path == "this" && call.TargetMethod.ReducedFrom is { } unreduced ? unreduced.Parameters[0].Name : path, call);

        private bool IsLetGo(ISymbol member, string path, IOperation result)
        {
            if (models.Find(member) is not { } model)
            {
                // To read a property of a library's object keeps nothing; what a method does with it is not known.
                return member is IPropertySymbol && member.DeclaringSyntaxReferences.IsEmpty && IsDropped(result);
            }

            if (model.Uses.Any(use => use.Of.Root == path) || model.Writes.Any(write => write.From.Root == path))
            {
                return false;
            }

            var comesBack = false;
            foreach (var flow in model.Flows)
            {
                if (flow.From.Root == path && flow.To is { } to)
                {
                    if (to.Root != "return")
                    {
                        return false;
                    }

                    comesBack = true;
                }
            }

            return !comesBack || IsDropped(result);
        }

        // Text, numbers and nothing at all are no model.
        private static bool IsPlain(ITypeSymbol? type) =>
            type is { TypeKind: TypeKind.Enum } or { SpecialType: (>= SpecialType.System_Void and <= SpecialType.System_String) or SpecialType.System_DateTime };
    }
}
