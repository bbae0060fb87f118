using Microsoft.CodeAnalysis.CSharp;

namespace PolicySdk.Flow.Relevance;

/// <summary>The metadata names of operators.</summary>
/// <remarks>One name stands for all operators of a token, so that <c>a + b</c>, <c>+a</c> and <c>a += b</c> each mention all that <c>+</c> may run.</remarks>
internal static class OperatorNames
{
    public const string Implicit = "op_Implicit";
    public const string Explicit = "op_Explicit";
    public const string True = "op_True";
    public const string False = "op_False";

    /// <summary>The name of what a declared operator token runs.</summary>
    public static string OfToken(SyntaxKind token) => token switch
    {
        SyntaxKind.TrueKeyword => True,
        SyntaxKind.FalseKeyword => False,
        _ => "op " + SyntaxFacts.GetText(token).TrimEnd('=', ' '),
    };

    /// <summary>The name of what an operator in an expression may run.</summary>
    public static string OfExpression(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.AmpersandAmpersandToken => "op &",
        SyntaxKind.BarBarToken => "op |",
        _ => "op " + token.ValueText.TrimEnd('=', ' '),
    };
}
