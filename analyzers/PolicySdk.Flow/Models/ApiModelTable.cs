namespace PolicySdk.Flow.Models;

/// <summary>Models that are there already, by the type of which they speak.</summary>
internal sealed class ApiModelTable : ApiModelSource
{
    private static readonly ApiModel[] s_none = [];
    private readonly Dictionary<string, List<ApiModel>> _byType = new(StringComparer.Ordinal);
    private readonly List<ApiModel> _broad = [];
    private readonly List<ApiModel> _touching = [];

    public ApiModelTable(IEnumerable<ApiModel> models)
    {
        foreach (var model in models)
        {
            if (!model.Reads.IsEmpty || !model.Writes.IsEmpty || !model.Uses.IsEmpty)
            {
                _touching.Add(model);
            }

            var type = TypeOf(model.Pattern);
            if (type is null)
            {
                _broad.Add(model);
            }
            else if (_byType.TryGetValue(type, out var list))
            {
                list.Add(model);
            }
            else
            {
                _byType.Add(type, [model]);
            }
        }
    }

    public override IReadOnlyList<ApiModel> OfAnyType => _broad;

    public override IReadOnlyList<ApiModel> Touching => _touching;

    public override IReadOnlyList<ApiModel> OfType(string type) => _byType.TryGetValue(type, out var models) ? models : s_none;
}
