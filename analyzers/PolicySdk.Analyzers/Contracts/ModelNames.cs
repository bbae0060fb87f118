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

    private ModelNames(PolicyDocuments documents)
    {
        var terms = documents.Vocabulary;
        Sources = [ApiModelSource.Of(documents.Models), BuiltInModels.Source];
        var touching = Sources.SelectMany(static source => source.Touching).ToList();
        Reads = Names(touching.Where(static model => !model.Reads.IsEmpty));
        Writes = Names(touching.Where(static model => !model.Writes.IsEmpty));
        Uses = Names(touching.Where(static model => !model.Uses.IsEmpty));
        Trains = Names(touching.Where(model => model.Uses.Any(use => Operations(use.Use).Any(operation => UseTerms.Trains(terms, operation)))));
    }

    /// <summary>Where the models come from: what the users say of a member counts before what we say of it.</summary>
    public ImmutableArray<ApiModelSource> Sources { get; }

    public NamePatterns Reads { get; }

    public NamePatterns Writes { get; }

    public NamePatterns Uses { get; }

    /// <summary>Those of the uses that train.</summary>
    public NamePatterns Trains { get; }

    public static ModelNames Of(PolicyDocuments documents) => s_known.GetValue(documents, static key => new ModelNames(key));

    private static NamePatterns Names(IEnumerable<ApiModel> models) => new(models.SelectMany(static model => NamePatterns.OfModel(model.Pattern)));

    private static IEnumerable<string> Operations(UseContract use) =>
        use.ByStage.Values.Append(use.Operation).Where(static operation => operation is not null)!;
}
