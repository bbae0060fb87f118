using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.Contracts;

/// <summary>Answers the flow engine from the contracts that attributes declare.</summary>
/// <param name="compilation">The compilation whose attributes are read.</param>
/// <param name="vocabulary">The terms that attributes may name.</param>
/// <param name="licenses">The licenses that bind paths.</param>
/// <param name="models">How libraries move data.</param>
/// <param name="isDeclassifier">Whether a policy lists a method, by its documentation-comment id.</param>
internal sealed class LicenseFlowDomain(
    Compilation compilation, Vocabulary vocabulary, LicenseSet licenses, ApiModelSet models, Func<string, bool> isDeclassifier) : FlowDomain
{
    private readonly ContractAssemblies _assemblies = new(compilation);

    /// <summary>The scopes of symbols.</summary>
    public ScopeDeclarations Scopes { get; } = new(compilation.Assembly);

    /// <summary>The uses of members and parameters.</summary>
    public UseDeclarations Uses { get; } = new(compilation, vocabulary);

    /// <summary>The paths that licenses bind.</summary>
    public PathBindings Paths { get; } = new(licenses);

    /// <inheritdoc/>
    public override ApiModelSet Models { get; } = models;

    /// <inheritdoc/>
    public override ScopeContract? ScopeOf(ISymbol symbol) => _assemblies.MayDeclare(symbol) ? Scopes.Of(symbol) : null;

    /// <inheritdoc/>
    public override ScopeContract? ScopeOf(ISymbol member, ITypeSymbol receiver) => Scopes.OfInherited(member, receiver);

    /// <inheritdoc/>
    public override ScopeContract? ScopeOfPath(string path) => Paths.ScopeOf(path);

    /// <inheritdoc/>
    public override bool Covers(ScopeContract declared, ScopeContract ofPath) =>
        declared is LicenseScope said && ofPath is LicenseScope bound && said.Covers(bound);

    /// <inheritdoc/>
    public override ImmutableArray<string> NarrowingOf(ISymbol member) => _assemblies.MayDeclare(member) ? CategoryDeclarations.Of(member) : [];

    /// <inheritdoc/>
    public override ValueStage? DerivedStageOf(IMethodSymbol method)
    {
        if (!_assemblies.MayDeclare(method))
        {
            return null;
        }

        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return ExplicitStageOf(definition) ?? Declarations.Of(definition).OfType<IMethodSymbol>().Select(ExplicitStageOf).FirstOrDefault(stage => stage is not null);
    }

    // Neither lifts anything alone: who writes the code claims it, and who writes the policy grants it.

    /// <inheritdoc/>
    public override bool Declassifies(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return _assemblies.MayDeclare(definition) && definition.GetAttributes().OfKind(PolicyAttribute.Declassifies).Any()
            && definition.GetDocumentationCommentId() is { } id && isDeclassifier(id);
    }

    /// <inheritdoc/>
    public override ImmutableArray<UseContract> UsesOf(IParameterSymbol parameter) => _assemblies.MayDeclare(parameter) ? Uses.Of(parameter) : [];

    /// <inheritdoc/>
    public override bool DeclaresUse(ISymbol member) => Uses.IsDeclared(member);

    /// <inheritdoc/>
    /// <remarks>The interfaces of loaders, and those of libraries that know contracts themselves.</remarks>
    public override bool IsImplementedHere(INamedTypeSymbol type) =>
        PolicyAttributes.IsDatasetLoader(type) || (type.IsAbstract && PolicyAttributes.IsReferencedBy(type.ContainingAssembly));

    /// <summary>The stage that the attributes of a method itself name for its result.</summary>
    public static ValueStage? ExplicitStageOf(IMethodSymbol method)
    {
        foreach (var attribute in method.GetReturnTypeAttributes().OfKind(PolicyAttribute.Derives))
        {
            if (attribute.Arguments() is [var stage, ..] && StageNames.TryParse(stage, out var value))
            {
                return value;
            }
        }

        return null;
    }
}
