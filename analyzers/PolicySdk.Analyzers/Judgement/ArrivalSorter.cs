using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicySdk.Analyzers.Contracts;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Judgement;

/// <summary>Finds the licenses of what arrives, also where a file was read without a declared scope.</summary>
internal sealed class ArrivalSorter(Compilation compilation, ScopeDeclarations scopes)
{
    /// <summary>Sorts the arrivals of one consumption point.</summary>
    public SortedArrivals Sort(ImmutableArray<Arrival> arrivals, CancellationToken cancellationToken)
    {
        var licensed = ImmutableArray.CreateBuilder<LicensedArrival>();
        var unscoped = ImmutableArray.CreateBuilder<Arrival>();
        var unknown = ImmutableArray.CreateBuilder<Arrival>();
        var undeclared = ImmutableArray.CreateBuilder<LicensedArrival>();
        foreach (var arrival in arrivals)
        {
            switch (arrival.Origin)
            {
                case { Kind: OriginKind.Scope, Path: not null, Contract: LicenseScope bound }:
                    SortBound(arrival, bound);
                    break;
                case { Kind: OriginKind.Scope, Contract: LicenseScope { Licenses.IsEmpty: false } scope }:
                    licensed.Add(new LicensedArrival(arrival, scope));
                    break;
                case { Kind: OriginKind.Scope }:
                    // A scope without a license is an error where it is declared, and no reason for a second one here.
                    break;
                case { Kind: OriginKind.Unknown }:
                    unknown.Add(arrival);
                    break;
                default:
                    SortRead(arrival);
                    break;
            }
        }

        return new SortedArrivals(licensed.ToImmutable(), unscoped.ToImmutable(), unknown.ToImmutable(), undeclared.ToImmutable());

        // A scope with a path comes from the path, and the member that reads it has to declare it.
        void SortBound(Arrival arrival, LicenseScope bound)
        {
            var declared = ScopeAround(arrival.Origin.Location, cancellationToken);
            if (declared is not null && declared.Covers(bound))
            {
                licensed.Add(new LicensedArrival(arrival, declared));
                return;
            }

            licensed.Add(new LicensedArrival(arrival, bound));
            var missing = bound.Licenses.RemoveRange(declared?.Licenses ?? []);
            undeclared.Add(new LicensedArrival(arrival, new LicenseScope(missing, [])));
        }

        void SortRead(Arrival arrival)
        {
            switch (ScopeAround(arrival.Origin.Location, cancellationToken))
            {
                case null:
                    unscoped.Add(arrival);
                    break;
                case { Licenses.IsEmpty: false } declared:
                    licensed.Add(new LicensedArrival(arrival, declared));
                    break;
            }
        }
    }

    /// <summary>
    /// The scope that the member around a place declares for what it hands out: a loader that trains on its own data is judged as
    /// everybody is who calls it.
    /// </summary>
    private LicenseScope? ScopeAround(Location location, CancellationToken cancellationToken)
    {
        if (MemberAround(compilation, location, cancellationToken) is not { } member)
        {
            return null;
        }

        if (scopes.Of(member) is { } declared)
        {
            return declared;
        }

        if (member is IMethodSymbol method)
        {
            foreach (var parameter in method.Parameters)
            {
                var handsOut = parameter.RefKind is RefKind.Out or RefKind.Ref || parameter.Type.TypeKind == TypeKind.Delegate;
                if (handsOut && scopes.Of(parameter) is { } scope)
                {
                    return scope;
                }
            }
        }

        return member.ContainingType is { } type ? scopes.Of(type) : null;
    }

    /// <summary>The member whose declaration holds a place; <see langword="null"/> outside of members.</summary>
    public static ISymbol? MemberAround(Compilation compilation, Location location, CancellationToken cancellationToken)
    {
        if (location.SourceTree is not { } tree || !compilation.ContainsSyntaxTree(tree))
        {
            return null;
        }

        var declaration = tree.GetRoot(cancellationToken).FindNode(location.SourceSpan, getInnermostNodeForTie: true)
            .AncestorsAndSelf()
            .FirstOrDefault(node => node is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax }
                or (MemberDeclarationSyntax and not (BaseFieldDeclarationSyntax or BaseNamespaceDeclarationSyntax)));
        if (declaration is null)
        {
            return null;
        }

        var model = compilation.GetSemanticModel(tree);
        return declaration is GlobalStatementSyntax
            ? model.GetDeclaredSymbol((CompilationUnitSyntax)tree.GetRoot(cancellationToken), cancellationToken)
            : model.GetDeclaredSymbol(declaration, cancellationToken);
    }
}
