using Microsoft.CodeAnalysis.Diagnostics;
using PolicySdk.Analyzers.Compilations;
using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Judgement;

namespace PolicySdk.Analyzers.Rules.Contracts;

/// <summary>Reports dataset loaders that do not say under which license their data comes: PSDK1001.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoaderScopeAnalyzer : PolicyAnalyzer
{
    private const int MostCandidates = 8;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.PSDK1001_LoaderDeclaresNoScope, Descriptors.PSDK9003_AnalysisFailed];

    /// <summary>The licenses that a code fix offers: all, where they are few enough to choose from.</summary>
    internal static ImmutableArray<string> Candidates(LicenseSet licenses) =>
        licenses.All.Length > MostCandidates ? [] : [.. licenses.All.Select(license => license.Id)];

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(static start =>
    {
        if (Concerned(start.Compilation, start.Options) is { } policy)
        {
            start.RegisterSymbolAction(
                symbol => Guard(
                    symbol,
                    policy,
                    Check,
                    static each => each.Symbol.Locations[0],
                    static (each, diagnostic) => each.ReportDiagnostic(diagnostic)),
                SymbolKind.NamedType);
        }
    });

    private static void Check(SymbolAnalysisContext context, PolicyCompilation policy)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsAbstract || !IsLoader(type))
        {
            return;
        }

        // An abstract loader leaves the license to whoever derives from it, a concrete one is reported itself.
        var scopes = policy.Domain(context.CancellationToken).Scopes;
        if ((type.BaseType is { IsAbstract: false } parent && IsLoader(parent)) || scopes.Of(type) is not null)
        {
            return;
        }

        if (Undeclared(type, scopes) is not { } member)
        {
            return;
        }

        var finding = new Finding
        {
            Rule = Descriptors.PSDK1001_LoaderDeclaresNoScope,
            Location = type.Locations[0],
            Message = $"'{type.Name}' loads a dataset and declares no consent scope for what {member} hands out. "
                + "Declare on it, or on its member, under which license the data comes: [ConsentScope(Licenses.X)].",
            Help = "put [ConsentScope(Licenses.X)] on the type",
            Fixes = Candidates(policy.Documents(context.CancellationToken).Licenses),
        };
        context.ReportDiagnostic(finding.ToDiagnostic(context.Compilation));
    }

    private static bool IsLoader(INamedTypeSymbol type) => type.AllInterfaces.Any(static each => PolicyAttributes.IsDatasetLoader(each));

    // The first member of the loader's interfaces that is implemented without a scope.
    private static string? Undeclared(INamedTypeSymbol type, ScopeDeclarations scopes)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (!PolicyAttributes.IsDatasetLoader(contract))
            {
                continue;
            }

            foreach (var member in contract.GetMembers())
            {
                var implementation = type.FindImplementationForInterfaceMember(member);
                if (implementation is null || scopes.Of(implementation) is null)
                {
                    return member.Name;
                }
            }
        }

        return null;
    }
}
