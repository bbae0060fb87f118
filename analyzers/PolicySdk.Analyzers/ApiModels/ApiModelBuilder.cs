using System.Collections.Immutable;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;
using PolicySdk.Licensing;

namespace PolicySdk.Analyzers.ApiModels;

/// <summary>Makes the models of a document whose every property was found right by <see cref="ApiModelFormat"/>.</summary>
/// <remarks>
/// What is a flow or a place, only the engine knows for certain. Should it refuse a text that the format accepts, that is reported, so that
/// no model is lost unseen.
/// </remarks>
internal sealed class ApiModelBuilder(DocumentSource source)
{
    private readonly ModelWords _words = new();
    private readonly ImmutableArray<DocumentDiagnostic>.Builder _refused = ImmutableArray.CreateBuilder<DocumentDiagnostic>();

    /// <summary>What the engine refused, in the order of the text.</summary>
    public ImmutableArray<DocumentDiagnostic> Refused => [.. _refused.OrderBy(diagnostic => diagnostic.Span.Start)];

    /// <summary>Makes the document.</summary>
    public ApiModelDocument Build(JsonValue root, CancellationToken cancellationToken)
    {
        var models = ImmutableArray.CreateBuilder<ApiModel>();
        foreach (var model in Items(root, "models"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            models.Add(BuildModel(model));
        }

        return new ApiModelDocument(Text(root, "id")!, Text(root, "version")!, models.ToImmutable());
    }

    private ApiModel BuildModel(JsonValue value) =>
        new(Text(value, "member")!, Flows(value, "flows"), Uses(value), Flows(value, "reads"), Flag(value, "deferred", false), Flag(value, "mayThrow", true))
        {
            Writes = Flows(value, "writes"),
            View = Flag(value, "view", false),
            Renders = Flag(value, "renders", false),
        };

    private ImmutableArray<ApiFlow> Flows(JsonValue model, string property)
    {
        var flows = ImmutableArray.CreateBuilder<ApiFlow>();
        foreach (var item in Items(model, property))
        {
            if (_words.TryFlow(item.Text, out var flow, out var error))
            {
                flows.Add(flow);
            }
            else
            {
                Refuse(item, error);
            }
        }

        return flows.ToImmutable();
    }

    private ImmutableArray<ApiUse> Uses(JsonValue model)
    {
        var uses = ImmutableArray.CreateBuilder<ApiUse>();
        foreach (var value in Items(model, "uses"))
        {
            if (Path(value, "of") is { } of)
            {
                uses.Add(new ApiUse(of, new UseContract(Text(value, "operation"), ByStage(value), Text(value, "capability"), Text(value, "context")), Path(value, "when"), Path(value, "besides")));
            }
        }

        return uses.ToImmutable();
    }

    private ModelPath? Path(JsonValue use, string property)
    {
        if (use.Find(property) is not { } member)
        {
            return null;
        }

        if (ModelWords.TryPath(member.Value.Text, out var path, out var error))
        {
            return path;
        }

        Refuse(member.Value, error);
        return null;
    }

    private static ImmutableDictionary<ValueStage, string?> ByStage(JsonValue use)
    {
        var byStage = ImmutableDictionary<ValueStage, string?>.Empty;
        foreach (var stage in use.Find("operations")?.Value.Members ?? [])
        {
            if (ModelWords.TryStage(stage.Name, out var at))
            {
                byStage = byStage.SetItem(at, stage.Value.Kind == JsonKind.Null ? null : stage.Value.Text);
            }
        }

        return byStage;
    }

    private void Refuse(JsonValue value, string error) =>
        _refused.Add(new DocumentDiagnostic(DocumentRules.Invalid, source.Path, value.Span, error, null));

    private static ImmutableArray<JsonValue> Items(JsonValue value, string property) => value.Find(property)?.Value.Items ?? [];

    private static string? Text(JsonValue value, string property) => value.Find(property)?.Value.Text;

    private static bool Flag(JsonValue value, string property, bool otherwise) => value.Find(property) is { } member ? member.Value.Text == "true" : otherwise;
}
