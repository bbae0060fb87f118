using System.Collections.Immutable;
using System.Text;
using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.ApiModels;

/// <summary>
/// The built-in models, read type by type when somebody asks. A compilation uses the models of some dozens of types, and there
/// are thousands of models: looking through the bytes for where each begins takes a fraction of the time of reading them.
/// </summary>
/// <remarks>Safe for concurrent use: what is looked up is fixed, and each type is read once.</remarks>
internal sealed class BuiltInModelSource : ApiModelSource
{
    private static readonly IReadOnlyList<ApiModel> s_none = [];
    private readonly Dictionary<string, Lazy<IReadOnlyList<ApiModel>>> _byType = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<ApiModel>> _touching;

    /// <summary>Looks through the documents. Each model begins with its member, in exactly this form; a test holds that.</summary>
    public BuiltInModelSource(IEnumerable<byte[]> documents)
    {
        var places = new Dictionary<string, List<(byte[] Document, int Start)>>(StringComparer.Ordinal);
        var touching = new List<(byte[] Document, int Start)>();
        foreach (var document in documents)
        {
            Index(document, places);
            FindTouching(document, touching);
        }

        _touching = new Lazy<IReadOnlyList<ApiModel>>(() => Read(touching));

        foreach (var pair in places)
        {
            var models = pair.Value;
            _byType.Add(pair.Key, new Lazy<IReadOnlyList<ApiModel>>(() => Read(models)));
        }
    }

    public override IReadOnlyList<ApiModel> OfAnyType => OfType("");

    public override IReadOnlyList<ApiModel> Touching => _touching.Value;

    public override IReadOnlyList<ApiModel> OfType(string type) => _byType.TryGetValue(type, out var models) ? models.Value : s_none;

    private static ReadOnlySpan<byte> Begin => "{ \"member\": \""u8;

    private static void Index(byte[] document, Dictionary<string, List<(byte[] Document, int Start)>> places)
    {
        var begin = Begin;
        ReadOnlySpan<byte> rest = document;
        var offset = 0;
        var previous = default(ReadOnlySpan<byte>);
        List<(byte[], int)>? list = null;
        for (var at = rest.IndexOf(begin); at >= 0; at = rest.IndexOf(begin))
        {
            var start = offset + at;
            rest = rest.Slice(at + begin.Length);
            offset = start + begin.Length;
            var type = TypeOf(rest.Slice(0, rest.IndexOf((byte)'"')));

            // Models of one type mostly stand together.
            if (list is null || !type.SequenceEqual(previous))
            {
                var name = Encoding.UTF8.GetString(type.ToArray());
                if (!places.TryGetValue(name, out list))
                {
                    places.Add(name, list = []);
                }

                previous = type;
            }

            list.Add((document, start));
        }
    }

    // Nearly all models only move what they are given, so few are left to read.
    private static void FindTouching(byte[] document, List<(byte[] Document, int Start)> touching)
    {
        var begin = Begin;
        ReadOnlySpan<byte> rest = document;
        var start = rest.IndexOf(begin);
        while (start >= 0)
        {
            var body = rest.Slice(start + begin.Length);
            var next = body.IndexOf(begin);
            var model = next < 0 ? body : body.Slice(0, next);
            if (model.IndexOf("\"uses\":"u8) >= 0 || model.IndexOf("\"reads\":"u8) >= 0 || model.IndexOf("\"writes\":"u8) >= 0)
            {
                touching.Add((document, document.Length - rest.Length + start));
            }

            start = next < 0 ? -1 : start + begin.Length + next;
        }
    }

    // As `ApiModelSource.TypeOf`, and empty where the type is open.
    private static ReadOnlySpan<byte> TypeOf(ReadOnlySpan<byte> pattern)
    {
        var end = pattern.IndexOf((byte)'(');
        var dot = (end < 0 ? pattern : pattern.Slice(0, end)).LastIndexOf((byte)'.');
        return dot <= 2 || pattern.Slice(2, dot - 2).IndexOf((byte)'*') >= 0 ? default : pattern.Slice(2, dot - 2);
    }

    private static IReadOnlyList<ApiModel> Read(List<(byte[] Document, int Start)> places)
    {
        var words = new ModelWords();
        var models = ImmutableArray.CreateBuilder<ApiModel>(places.Count);
        foreach (var (document, start) in places)
        {
            new BuiltInModelReader(document.AsSpan(start), words, models).ReadOne();
        }

        return models.MoveToImmutable();
    }
}
