using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Judgement;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Rules.Contracts;

/// <summary>What contradicts what, one kind of contract after the other.</summary>
internal sealed partial class ContractComparison
{
    // Out: no license and no category that the declaration does not name. In: every one that it names.
    private void CompareScopes(
        ISymbol subject, ISymbol member, ISymbol declaration, LicenseScope own, LicenseScope declared, string relation, Location place, bool isOut)
    {
        var (wide, narrow) = isOut ? (own, declared) : (declared, own);
        var missing = wide.Licenses.RemoveRange(narrow.Licenses);
        if (missing.IsEmpty)
        {
            CompareData(subject, member, declaration, own, declared, relation, place, isOut);
            return;
        }

        var name = OriginPhrases.NameOf(member);
        var message = isOut
            ? $"{name} hands out data of {Quoted(own.Licenses)}, but {Where(declaration)}, {relation}, declares {Only(declared.Licenses)}. Who calls it as that does not know of {Quoted(missing)}."
            : $"{name} lets data of {Quoted(own.Licenses)} into '{subject.Name}', but {Where(declaration)}, {relation}, lets in data of {Quoted(declared.Licenses)}. What comes in as that is not judged as {Quoted(missing)}.";
        Add(subject, isOut ? Contract.ScopeOut : Contract.ScopeIn, declaration, place, message, $"name the same licenses in both places, or leave the scope out of {name}: it is inherited", missing);
    }

    private void CompareData(
        ISymbol subject, ISymbol member, ISymbol declaration, LicenseScope own, LicenseScope declared, string relation, Location place, bool isOut)
    {
        var (wide, narrow) = isOut ? (own, declared) : (declared, own);
        if (narrow.Data.IsEmpty || DataOf(wide) is not { } data)
        {
            return;
        }

        var covering = Terms(Dimension.DataCategory, narrow.Data);
        var outside = data.Where(term => !covering.Any(each => each.Covers(term))).Select(term => term.Id).ToImmutableArray();
        if (outside.IsEmpty)
        {
            return;
        }

        var name = OriginPhrases.NameOf(member);
        var message = isOut
            ? $"{name} hands out {VerdictPhrases.List(outside)}, but {Where(declaration)}, {relation}, declares only {VerdictPhrases.List(declared.Data)}."
            : $"{name} lets only {VerdictPhrases.List(own.Data)} into '{subject.Name}', but {Where(declaration)}, {relation}, lets in {VerdictPhrases.List(outside)} too.";
        Add(subject, isOut ? Contract.ScopeOut : Contract.ScopeIn, declaration, place, message, $"name the same data in both places, or leave the scope out of {name}: it is inherited", own.Licenses);
    }

    // What is left unsaid is what the licenses hold; where one of them has no document nothing can be said.
    private ImmutableArray<Term>? DataOf(LicenseScope scope)
    {
        if (!scope.Data.IsEmpty)
        {
            return Terms(Dimension.DataCategory, scope.Data);
        }

        var data = ImmutableArray.CreateBuilder<Term>();
        foreach (var id in scope.Licenses)
        {
            if (!documents.Licenses.TryGet(id, out var license))
            {
                return null;
            }

            var datasets = license.Datasets.SelectMany(dataset => dataset.Data).ToList();
            data.AddRange(datasets.Count > 0 ? datasets : ScopeCheck.DataOf(license));
        }

        return data.Distinct().ToImmutableArray();
    }

    // Reading through the declaration narrows to its categories, so the member may hold no others.
    private void CompareCategories(ISymbol member, ISymbol declaration, string relation, Location place)
    {
        var own = CategoryDeclarations.Own(member);
        var declared = CategoryDeclarations.Own(declaration);
        if (own.IsEmpty || declared.IsEmpty)
        {
            return;
        }

        var covering = Terms(Dimension.DataCategory, declared);
        var outside = Terms(Dimension.DataCategory, own).Where(term => !covering.Any(each => each.Covers(term))).Select(term => term.Id).ToImmutableArray();
        if (!outside.IsEmpty)
        {
            Add(
                member,
                Contract.Category,
                declaration,
                Place(member, PolicyAttribute.DataCategory, place),
                $"{OriginPhrases.NameOf(member)} holds {VerdictPhrases.List(outside)}, but {Where(declaration)}, {relation}, declares {VerdictPhrases.List(declared)}. Who reads it as that takes it for that alone.",
                "name the categories of both on the declaration");
        }
    }

    // A caller through the declaration is judged for what it says is done with the argument.
    private void CompareUses(
        IMethodSymbol method, IParameterSymbol parameter, IMethodSymbol declaredMethod, IParameterSymbol declared, string relation, Location place)
    {
        var own = domain.Uses.Explicit(parameter);
        if (own.IsEmpty)
        {
            return;
        }

        var uses = domain.Uses.Of(declared);
        if (uses.IsEmpty && !IsSeenFromOutside(declaredMethod, method))
        {
            return;
        }

        foreach (var use in own)
        {
            if (uses.Any(each => Covers(each, use)))
            {
                continue;
            }

            var says = uses.IsEmpty ? "says nothing of a use" : $"says only {VerdictPhrases.List([.. uses.Select(Words)])}";
            Add(
                parameter,
                Contract.Use,
                declaredMethod,
                Place(parameter, PolicyAttribute.DataUse, Place(method, PolicyAttribute.DataUse, place)),
                $"What is passed to '{parameter.Name}' of {OriginPhrases.NameOf(method)} is used for {Words(use)}, but {Where(declaredMethod)}, {relation}, {says}. Who calls it as that is not judged for it.",
                "declare the use on the parameter of the declaration");
        }
    }

    // Inside one compilation the flow sees which implementations there are; other assemblies see the declaration alone. One of another
    // assembly that says nothing cannot be completed here.
    private static bool IsSeenFromOutside(IMethodSymbol declaration, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(declaration.ContainingAssembly, method.ContainingAssembly) && OuterSurface.Shows(declaration);

    private bool Covers(UseContract declared, UseContract own) =>
        Covers(Dimension.Operation, declared.Operation, own.Operation)
        && (own.Capability is null || Covers(Dimension.Capability, declared.Capability, own.Capability))
        && (own.Context is null || Covers(Dimension.Context, declared.Context, own.Context));

    private static string Words(UseContract use) =>
        string.Join(" ", new[] { use.Operation, use.Capability is null ? null : "of " + use.Capability, use.Context is null ? null : "in context " + use.Context }.Where(word => word is not null));

    // A measure is the least that can come out; anything else is judged by other rules than what the declaration says.
    private void CompareStages(IMethodSymbol method, IMethodSymbol declaredMethod, string relation, Location place)
    {
        if (LicenseFlowDomain.ExplicitStageOf(method) is { } own && domain.DerivedStageOf(declaredMethod) is { } declared
            && own != declared && own != ValueStage.Metrics)
        {
            Add(
                method,
                Contract.Stage,
                declaredMethod,
                Place(method, PolicyAttribute.Derives, place),
                $"{OriginPhrases.NameOf(method)} hands out something of the stage {own}, but {Where(declaredMethod)}, {relation}, declares the stage {declared}.",
                $"declare the stage {declared}, or {own} in both places");
        }
    }

    // What the declaration says that the code is for, whoever reads or calls it relies on.
    private void ComparePurposes(IMethodSymbol method, IMethodSymbol declaredMethod, string relation, Location place)
    {
        if (UseDeclarations.Own(method) is not [var own, ..] || UseDeclarations.Own(declaredMethod) is not [var declared, ..] || Covers(declared, own))
        {
            return;
        }

        Add(
            method,
            Contract.Purpose,
            declaredMethod,
            Place(method, PolicyAttribute.TrainingUse, place),
            $"{OriginPhrases.NameOf(method)} is for {Words(own)}, but {Where(declaredMethod)}, {relation}, is for {Words(declared)}.",
            "declare a purpose within that of the declaration, or leave it to each implementation");
    }

    private bool Covers(DeclaredUse declared, DeclaredUse own)
    {
        if (!Covers(Dimension.Capability, declared.Capability, own.Capability)
            || !Covers(Dimension.Context, declared.Context ?? Vocabulary.Any, own.Context ?? Vocabulary.Any)
            || !CoversAll(Dimension.Territory, declared.Territories, own.Territories)
            || !CoversAll(Dimension.Recipient, declared.Recipients, own.Recipients))
        {
            return false;
        }

        // What the declaration leaves out, the member leaves out too, unless it is none of what it is for anyway.
        foreach (var id in declared.Except)
        {
            foreach (var term in ExceptionTerms.Find(documents.Vocabulary, id))
            {
                var left = own.Except.SelectMany(each => ExceptionTerms.Find(documents.Vocabulary, each)).Any(each => each.Covers(term));
                if (!left && Reaches(own, term))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool Reaches(DeclaredUse use, Term term) => term.Dimension switch
    {
        Dimension.Capability => documents.Vocabulary.TryGet(Dimension.Capability, use.Capability, out var capability) && capability.Overlaps(term),
        Dimension.Context => use.Context is null || (documents.Vocabulary.TryGet(Dimension.Context, use.Context, out var context) && context.Overlaps(term)),
        _ => true,
    };

    private bool CoversAll(Dimension dimension, ImmutableArray<string> declared, ImmutableArray<string> own)
    {
        if (declared.IsEmpty || own.IsEmpty)
        {
            return declared.IsEmpty;
        }

        var covering = Terms(dimension, declared);
        return Terms(dimension, own).All(term => covering.Any(each => each.Covers(term)));
    }

    private static string Words(DeclaredUse use)
    {
        var reach = use.Territories.IsEmpty ? "" : $" in {VerdictPhrases.List(use.Territories)}";
        var except = use.Except.IsEmpty ? "" : $" except {VerdictPhrases.List(use.Except)}";
        var recipients = use.Recipients.IsEmpty ? "" : $" for {VerdictPhrases.List(use.Recipients)}";
        return $"{use.Capability} in {(use.Context is null ? "any context" : "context " + use.Context)}{reach}{recipients}{except}";
    }

    // Who calls the declaration takes the result for free of its licenses.
    private void CompareDeclassification(IMethodSymbol method, IMethodSymbol declaredMethod, string relation, Location place)
    {
        if (!method.IsAbstract && domain.Declassifies(declaredMethod) && !domain.Declassifies(method))
        {
            Add(
                method,
                Contract.Declassification,
                declaredMethod,
                Place(method, PolicyAttribute.Declassifies, place),
                $"{OriginPhrases.NameOf(method)} declassifies nothing, but a policy lists {Where(declaredMethod)}, {relation}. Who calls it as that takes the result for free of its licenses.",
                "put [Declassifies] on it and have the policy list it as well");
        }
    }

    private bool Covers(Dimension dimension, string? declared, string? own)
    {
        if (declared == own)
        {
            return true;
        }

        // A term that does not exist is an error where it is written.
        return own is null || (declared is not null && documents.Vocabulary.TryGet(dimension, declared, out var wide)
            && (!documents.Vocabulary.TryGet(dimension, own, out var narrow) || wide.Covers(narrow)));
    }

    private ImmutableArray<Term> Terms(Dimension dimension, ImmutableArray<string> names)
    {
        var terms = ImmutableArray.CreateBuilder<Term>(names.Length);
        foreach (var name in names)
        {
            if (documents.Vocabulary.TryExpand(dimension, name, out var expanded))
            {
                terms.AddRange(expanded);
            }
        }

        return terms.ToImmutable();
    }

    private static string Quoted(ImmutableArray<string> licenses) => string.Join(" and ", licenses.Select(license => $"'{license}'"));

    private static string Only(ImmutableArray<string> licenses) => licenses.IsEmpty ? "no license" : "only " + Quoted(licenses);
}
