using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicySdk.Flow.Interpretation;

/// <summary>Variables that hold what was started, as the text of the code names them.</summary>
internal static class StartedVariables
{
    /// <summary>The variable that holds the task or thread that is started at a place.</summary>
    public static string? NameOf(SyntaxNode site)
    {
        if (site is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax thread, Name.Identifier.ValueText: "Start" } })
        {
            return thread.Identifier.ValueText;
        }

        return site.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable } => variable.Identifier.ValueText,
            _ => null,
        };
    }

    public static bool Mentions(SyntaxNode syntax, string name)
    {
        foreach (var node in syntax.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the task that is started at a place is waited for and looked at right there, or by the name of the variable that is declared with it
    /// and nowhere else: it is put nowhere, and the variable holds no other one.
    /// </summary>
    public static bool IsKept(SyntaxNode site) => (site is ExpressionSyntax started && IsWaitedFor(started)) || IsKeptByVariable(site);

    /// <summary>Whether the variable that is declared with what is started at a place never holds anything else.</summary>
    public static bool IsOnlyOne(SyntaxNode site)
    {
        foreach (var use in UsesOfVariable(site) ?? [])
        {
            if (use.Parent switch
                {
                    AssignmentExpressionSyntax assignment => assignment.Left == use,
                    ArgumentSyntax argument => argument.RefKindKeyword.RawKind != 0 || argument.Parent is TupleExpressionSyntax,
                    RefExpressionSyntax => true,
                    _ => false,
                })
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsKeptByVariable(SyntaxNode site)
    {
        if (UsesOfVariable(site) is not { } uses)
        {
            return false;
        }

        var function = FunctionAround(site);
        foreach (var use in uses)
        {
            if (!IsWaitedFor(use) || !ReferenceEquals(FunctionAround(use), function))
            {
                return false;
            }
        }

        return true;
    }

    // Where the variable that is declared with a call is named.
    private static List<IdentifierNameSyntax>? UsesOfVariable(SyntaxNode site)
    {
        if (site.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Parent: (BlockSyntax or GlobalStatementSyntax) and { Parent: { } around } scope } } variable })
        {
            return null;
        }

        // What stands at the top of a program is used by all that stands there.
        scope = scope is GlobalStatementSyntax ? around : scope;
        var uses = new List<IdentifierNameSyntax>();
        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == variable.Identifier.ValueText)
            {
                uses.Add(identifier);
            }
        }

        return uses;
    }

    private static SyntaxNode? FunctionAround(SyntaxNode node)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            if (at is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax or MemberDeclarationSyntax)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Whether what is waited for is <c>Task.WhenAny</c>: it never fails, and all of the tasks but one may still run.</summary>
    public static bool IsFirstOfSome(SyntaxNode awaited) =>
        awaited is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Expression: var receiver } }
        && (method == "WhenAny" || (method == "ConfigureAwait" && IsFirstOfSome(receiver)));

    private static bool IsWaitedFor(ExpressionSyntax task) => task.Parent switch
    {
        AwaitExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member, Parent: var parent } access when access.Expression == task => member switch
        {
            "Exception" or "IsFaulted" or "IsCompleted" or "IsCompletedSuccessfully" or "IsCanceled" or "Status" or "Id" or "Result" => true,
            "Wait" => parent is InvocationExpressionSyntax,
            "ConfigureAwait" => parent is InvocationExpressionSyntax { Parent: AwaitExpressionSyntax },
            "GetAwaiter" => parent is InvocationExpressionSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult" } },
            _ => false,
        },
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" }, Name.Identifier.ValueText: var waits } } call } => waits switch
        {
            "WaitAll" or "WaitAny" => true,
            "WhenAll" => call.Parent is AwaitExpressionSyntax,

            // What comes out is one of the tasks.
            "WhenAny" => call.Parent is AwaitExpressionSyntax { Parent: ExpressionStatementSyntax },
            _ => false,
        },
        _ => false,
    };
}
