using PolicySdk.Analyzers.Judgement;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;
using PolicySdk.Flow.Relevance;

namespace PolicySdk.Analyzers.Contracts;

/// <summary>Answers the flow engine from the contracts that attributes declare.</summary>
/// <param name="compilation">The compilation whose attributes are read.</param>
/// <param name="vocabulary">The terms that attributes may name.</param>
/// <param name="licenses">The licenses that bind paths.</param>
/// <param name="models">How libraries move data.</param>
/// <param name="isDeclassifier">Whether a policy lists a method, by its documentation-comment id.</param>
/// <param name="names">The names of the models; <see langword="null"/> where all code is to be analysed.</param>
/// <param name="followsUnscoped">Whether data without a declared scope is judged.</param>
internal sealed class LicenseFlowDomain(
    Compilation compilation,
    Vocabulary vocabulary,
    LicenseSet licenses,
    ApiModelSet models,
    Func<string, bool> isDeclassifier,
    ModelNames? names = null,
    bool followsUnscoped = true) : FlowDomain
{
    private readonly ContractAssemblies _assemblies = new(compilation);
    private readonly (Vocabulary, LicenseSet, ModelNames?, bool) _said = (vocabulary, licenses, names, followsUnscoped);

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

    /// <inheritdoc/>
    public override FlowNames? Names(CancellationToken cancellationToken)
    {
        if (names is null)
        {
            return null;
        }

        var scoped = new List<MemberName>();
        var uses = new List<MemberName>();
        foreach (var referenced in ReferencedContracts.Of(compilation, _assemblies, cancellationToken))
        {
            scoped.AddRange(referenced.Scoped);
            uses.AddRange(referenced.Uses);
        }

        var models = names.In(compilation);

        // Without any scope, what is left to find is training on data that was read.
        var declares = PolicyAttributes.IsReferencedBy(compilation);
        var declaresScope = declares && SourceWords.Occurs(compilation, "ConsentScope", cancellationToken);
        var mayBeScoped = scoped.Count > 0 || !Paths.IsEmpty || declaresScope;
        return new FlowNames(
            declaresScope ? ["ConsentScope"] : [],
            declares && SourceWords.Occurs(compilation, "DataUse", cancellationToken) ? ["DataUse"] : [],
            new NamePatterns(scoped),
            models.Reads,
            models.Writes,
            (mayBeScoped ? models.Uses : models.Trains).With(uses))
        {
            FollowsReads = followsUnscoped || !Paths.IsEmpty,
            FollowsExposures = mayBeScoped && ExposureJudge.IsReferenced(compilation),
            BindsPaths = !Paths.IsEmpty,
        };
    }

    /// <inheritdoc/>
    /// <remarks>Documents that nobody has edited are read once, so they are the same objects.</remarks>
    public override bool AnswersAs(FlowDomain other) =>
        other is LicenseFlowDomain { _said: var (words, bound, known, follows) }
        && ReferenceEquals(words, _said.Item1) && ReferenceEquals(bound, _said.Item2) && ReferenceEquals(known, _said.Item3) && follows == _said.Item4;

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
