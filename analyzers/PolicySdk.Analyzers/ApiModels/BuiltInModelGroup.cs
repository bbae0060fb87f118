using System.Collections.Immutable;
using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.ApiModels;

/// <summary>Some of the built-in documents as one source: those of the libraries that a compilation knows.</summary>
/// <remarks>Safe for concurrent use: the documents are.</remarks>
internal sealed class BuiltInModelGroup : ApiModelSource
{
    private readonly ImmutableArray<BuiltInModelSource> _documents;

    public BuiltInModelGroup(ImmutableArray<BuiltInModelSource> documents)
    {
        _documents = documents;
        var open = new List<ApiModel>();
        foreach (var document in documents)
        {
            open.AddRange(document.OfAnyType);
        }

        OfAnyType = open;
    }

    public override IReadOnlyList<ApiModel> OfAnyType { get; }

    // Two documents rarely speak of one type.
    public override IReadOnlyList<ApiModel> OfType(string type)
    {
        IReadOnlyList<ApiModel> found = [];
        foreach (var document in _documents)
        {
            var models = document.OfType(type);
            found = found.Count == 0 ? models : models.Count == 0 ? found : [.. found, .. models];
        }

        return found;
    }
}
