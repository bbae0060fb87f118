using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicySdk.Flow.Analysis;

/// <summary>The place to show for a call: the name that is called, since a call may begin many lines above it.</summary>
internal static class ConsumptionLocation
{
    public static Location Of(SyntaxNode site) => site switch
    {
        InvocationExpressionSyntax invocation => Name(invocation.Expression).GetLocation(),
        ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        _ => site.GetLocation(),
    };

    private static SyntaxNode Name(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => expression,
    };
}
