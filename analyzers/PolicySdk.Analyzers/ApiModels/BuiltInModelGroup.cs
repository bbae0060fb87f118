using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.ApiModels;

/// <summary>Some of the built-in documents as one source: those of the libraries that a compilation knows.</summary>
/// <remarks>Safe for concurrent use: the documents are.</remarks>
internal sealed class BuiltInModelGroup : ApiModelSource
{
    private readonly BuiltInModelSource[] _documents;

    public BuiltInModelGroup(BuiltInModelSource[] documents)
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

    public override IReadOnlyList<ApiModel> Touching
    {
        get
        {
            var touching = new List<ApiModel>();
            foreach (var document in _documents)
            {
                touching.AddRange(document.Touching);
            }

            return touching;
        }
    }

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
