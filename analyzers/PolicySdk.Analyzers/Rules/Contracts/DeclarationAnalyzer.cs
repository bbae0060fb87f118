using Microsoft.CodeAnalysis.Diagnostics;
using PolicySdk.Analyzers.Compilations;
using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Judgement;

namespace PolicySdk.Analyzers.Rules.Contracts;

/// <summary>Reports overrides and implementations that contradict the contract of what they override or implement: PSDK1008.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : PolicyAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.PSDK1008_ContractIsContradicted, Descriptors.PSDK9003_AnalysisFailed];

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
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface)
            || (type.BaseType is null or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } && type.AllInterfaces.IsEmpty))
        {
            return;
        }

        var comparison = new ContractComparison(policy.Domain(context.CancellationToken), policy.Documents(context.CancellationToken), type);
        comparison.CompareTypes();
        foreach (var member in type.GetMembers())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (var declaration in Declarations.Of(member))
            {
                comparison.Compare(member, declaration, Place(member, type));
            }
        }

        if (type.TypeKind != TypeKind.Interface)
        {
            CompareInherited(type, comparison, context.CancellationToken);
        }

        foreach (var finding in comparison.Findings)
        {
            context.ReportDiagnostic(finding.ToDiagnostic(context.Compilation));
        }
    }

    // A base class can implement the interface of a derived one without knowing of it: only the derived type says that it does.
    private static void CompareInherited(INamedTypeSymbol type, ContractComparison comparison, CancellationToken cancellationToken)
    {
        foreach (var contract in type.AllInterfaces)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (type.BaseType is { } parent && parent.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default))
            {
                continue;
            }

            foreach (var declared in contract.GetMembers())
            {
                if (type.FindImplementationForInterfaceMember(declared) is { ContainingType: { TypeKind: not TypeKind.Interface } holder } implementation
                    && !SymbolEqualityComparer.Default.Equals(holder, type))
                {
                    comparison.Compare(implementation, declared.OriginalDefinition, type.Locations[0]);
                }
            }
        }
    }

    private static Location Place(ISymbol member, INamedTypeSymbol type) =>
        member.Locations.FirstOrDefault(location => location.IsInSource) ?? type.Locations[0];
}
