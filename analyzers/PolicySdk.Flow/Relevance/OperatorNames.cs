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

    /// <summary>The name of what a declared operator token runs, or of what that token may run in an expression.</summary>
    public static string OfToken(SyntaxKind token) => token switch
    {
        SyntaxKind.TrueKeyword => True,
        SyntaxKind.FalseKeyword => False,
        SyntaxKind.PlusToken or SyntaxKind.PlusEqualsToken => "op +",
        SyntaxKind.MinusToken or SyntaxKind.MinusEqualsToken => "op -",
        SyntaxKind.AsteriskToken or SyntaxKind.AsteriskEqualsToken => "op *",
        SyntaxKind.SlashToken or SyntaxKind.SlashEqualsToken => "op /",
        SyntaxKind.PercentToken or SyntaxKind.PercentEqualsToken => "op %",
        SyntaxKind.AmpersandToken or SyntaxKind.AmpersandEqualsToken or SyntaxKind.AmpersandAmpersandToken => "op &",
        SyntaxKind.BarToken or SyntaxKind.BarEqualsToken or SyntaxKind.BarBarToken => "op |",
        SyntaxKind.CaretToken or SyntaxKind.CaretEqualsToken => "op ^",
        SyntaxKind.LessThanLessThanToken or SyntaxKind.LessThanLessThanEqualsToken => "op <<",
        SyntaxKind.GreaterThanGreaterThanToken or SyntaxKind.GreaterThanGreaterThanEqualsToken => "op >>",
        SyntaxKind.GreaterThanGreaterThanGreaterThanToken or SyntaxKind.GreaterThanGreaterThanGreaterThanEqualsToken => "op >>>",
        SyntaxKind.EqualsEqualsToken => "op ==",
        SyntaxKind.ExclamationEqualsToken => "op !=",
        SyntaxKind.LessThanToken => "op <",
        SyntaxKind.GreaterThanToken => "op >",
        SyntaxKind.LessThanEqualsToken => "op <=",
        SyntaxKind.GreaterThanEqualsToken => "op >=",
        SyntaxKind.ExclamationToken => "op !",
        SyntaxKind.TildeToken => "op ~",
        SyntaxKind.PlusPlusToken => "op ++",
        SyntaxKind.MinusMinusToken => "op --",
        _ => "op",
    };
}
