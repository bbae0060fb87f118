using System.Runtime.CompilerServices;
using PolicySdk.Analyzers.ApiModels;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Analyzers.Judgement;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.Contracts;

/// <summary>The names of the members of other libraries of which models say that they read, write or use data.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class ModelNames
{
    // An IDE makes a compilation for every key press; the documents stay.
    private static readonly ConditionalWeakTable<PolicyDocuments, ModelNames> s_known = new();

    private readonly Vocabulary _vocabulary;
    private readonly ApiModelSource _own;
    private volatile InReferences? _last;

    private ModelNames(PolicyDocuments documents)
    {
        _vocabulary = documents.Vocabulary;
        _own = ApiModelSource.Of(documents.Models);
    }

    public static ModelNames Of(PolicyDocuments documents) => s_known.GetValue(documents, static key => new ModelNames(key));

    /// <summary>Where the models for a compilation come from: what the users say of a member counts before what we say of it.</summary>
    public ImmutableArray<ApiModelSource> SourcesFor(Compilation compilation) => [_own, BuiltInModels.For(compilation)];

    /// <summary>The names of those members that a compilation can reference.</summary>
    public InReferences In(Compilation compilation)
    {
        var references = compilation.SourceModule.ReferencedAssemblySymbols;
        if (_last is { } last && last.Assemblies.SequenceEqual(references, ReferenceEqualityComparer.Instance))
        {
            return last;
        }

        var touching = SourcesFor(compilation).SelectMany(static source => source.Touching).ToList();
        var reaches = new Dictionary<string, TypeReach>(StringComparer.Ordinal);
        return _last = new InReferences(
            references,
            Names(static model => !model.Reads.IsEmpty),
            Names(static model => !model.Writes.IsEmpty),
            Names(static model => !model.Uses.IsEmpty),
            Names(model => model.Uses.Any(use => Operations(use.Use).Any(operation => UseTerms.Trains(_vocabulary, operation)))));

        NamePatterns Names(Func<ApiModel, bool> isMeant)
        {
            var names = new List<MemberName>();
            foreach (var model in touching)
            {
                if (isMeant(model) && ReachOf(model.Pattern) is not TypeReach.None and var reach)
                {
                    names.AddRange(NamePatterns.OfModel(model.Pattern, reach == TypeReach.Values).SelectMany(name => Expand(name, model.Pattern)));
                }
            }

            return new NamePatterns(names);
        }

        // What a pattern stands for is known once its type is: `Write*` of a writer is no reason to look at every member whose name begins so.
        IEnumerable<MemberName> Expand(MemberName name, string pattern)
        {
            if (name.Type is null || name.IsConstructor || name.Pattern.IndexOf('*') < 0 || name.Pattern.StartsWith("op", StringComparison.Ordinal)
                || ApiModelSource.TypeOf(pattern) is null)
            {
                return [name];
            }

            return ApiModelSource.TypesOf(compilation, pattern)
                .SelectMany(static each => each.MemberNames)
                .Where(member => ApiModelSet.Matches(name.Pattern, member))
                .SelectMany(member => AsWritten(name with { Pattern = member }));
        }

        // Operators go by their signs.
        static IEnumerable<MemberName> AsWritten(MemberName name) =>
            name.Pattern.StartsWith("op_", StringComparison.Ordinal) ? NamePatterns.OfModel("M:Type." + name.Pattern, name.IsOnValues) : [name];

        TypeReach ReachOf(string pattern)
        {
            if (ApiModelSource.TypeOf(pattern) is not { } type)
            {
                return TypeReach.Values;
            }

            if (!reaches.TryGetValue(type, out var reach))
            {
                reach = Reach(ApiModelSource.TypesOf(compilation, pattern));
                reaches.Add(type, reach);
            }

            return reach;
        }
    }

    // Members of a static class are called through it, unless they are extensions.
    private static TypeReach Reach(ImmutableArray<INamedTypeSymbol> types) =>
        types.IsEmpty ? TypeReach.None
        : types.All(static each => each is { IsStatic: true, MightContainExtensionMethods: false }) ? TypeReach.Type
        : TypeReach.Values;

    private static IEnumerable<string> Operations(UseContract use) =>
        use.ByStage.Values.Append(use.Operation).Where(static operation => operation is not null)!;

    private enum TypeReach
    {
        None,
        Type,
        Values,
    }

    /// <summary>The names of the members of some assemblies.</summary>
    /// <param name="Assemblies">The assemblies.</param>
    /// <param name="Reads">Members that read from outside.</param>
    /// <param name="Writes">Members that write what can be read back.</param>
    /// <param name="Uses">Members that use what they are given.</param>
    /// <param name="Trains">Those of them that train.</param>
    internal sealed record InReferences(
        ImmutableArray<IAssemblySymbol> Assemblies, NamePatterns Reads, NamePatterns Writes, NamePatterns Uses, NamePatterns Trains);

    private sealed class ReferenceEqualityComparer : IEqualityComparer<IAssemblySymbol>
    {
        public static ReferenceEqualityComparer Instance { get; } = new();

        public bool Equals(IAssemblySymbol? x, IAssemblySymbol? y) => ReferenceEquals(x, y);

        public int GetHashCode(IAssemblySymbol assembly) => RuntimeHelpers.GetHashCode(assembly);
    }
}
