namespace PolicySdk.Licensing;

/// <summary>
/// The built-in vocabulary, version 1. Purpose is two axes, capability and context, as in the W3C Data Privacy Vocabulary (DPV):
/// "emotion recognition at work" is an intersection of the two, and one tree would explode.
/// </summary>
/// <remarks>The terms of DPV were checked against its version 2.3 (February 2026). MDL is the Montreal Data License.</remarks>
internal static partial class BuiltInTerms
{
    private const string Ai = "https://w3id.org/dpv/ai#";
    private const string Dpv = "https://w3id.org/dpv#";
    private const string Pd = "https://w3id.org/dpv/pd#";
    private const string AiAct = "https://w3id.org/dpv/legal/eu/aiact#";
    private const string Odrl = "http://www.w3.org/ns/odrl/2/";
    private const string Duo = "http://purl.obolibrary.org/obo/DUO_";

    /// <summary>Every term but the roots.</summary>
    public static ImmutableArray<TermDefinition> All =>
    [
        .. Capabilities, .. Contexts, .. DataCategories, .. Operations, .. Territories.Definitions(), .. Recipients,
    ];

    /// <summary>The root of a dimension's tree.</summary>
    public static TermDefinition Root(Dimension dimension) => dimension switch
    {
        Dimension.Capability => Term(dimension, Vocabulary.Any, "", "Any capability", "whatever a model can do"),
        Dimension.Context => Term(dimension, Vocabulary.Any, "", "Any context", "wherever and for whatever reason"),
        Dimension.DataCategory => Term(dimension, Vocabulary.Any, "", "Any data", "every kind of data"),
        Dimension.Operation => Term(dimension, Vocabulary.Any, "", "Any operation", "whatever is done"),
        Dimension.Territory => Close(dimension, Vocabulary.Any, "", "Any territory", "everywhere", Odrl + "spatial", Duo + "0000022"),
        _ => Close(
            dimension, Vocabulary.Any, "", "Any recipient", "everybody", Odrl + "recipient", Duo + "0000026", Duo + "0000027", Duo + "0000028"),
    };

    private static TermDefinition Term(Dimension dimension, string id, string parent, string label, string meaning, params string[] sources) =>
        new(dimension, id, parent, label, meaning)
        {
            Sources = [.. sources],
            IsExactMatch = sources.Length > 0 && sources[0].StartsWith("http", StringComparison.Ordinal),
        };

    private static TermDefinition Close(Dimension dimension, string id, string parent, string label, string meaning, params string[] sources) =>
        new(dimension, id, parent, label, meaning) { Sources = [.. sources] };
}
