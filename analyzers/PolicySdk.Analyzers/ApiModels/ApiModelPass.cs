using System.Collections.Immutable;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;
using PolicySdk.Licensing;

namespace PolicySdk.Analyzers.ApiModels;

/// <summary>One reading of one document of API models; collects all that is wrong with it.</summary>
internal sealed class ApiModelPass(DocumentSource source, Vocabulary vocabulary, ImmutableArray<DocumentDiagnostic> syntax)
{
    private readonly ModelWords _words = new();
    private readonly List<DocumentDiagnostic> _diagnostics = [.. syntax];

    /// <summary>What was found wrong so far, in the order of the text.</summary>
    public ImmutableArray<DocumentDiagnostic> Diagnostics()
    {
        // A stable order for several on one place: as they were found.
        return [.. _diagnostics.Select((diagnostic, index) => (diagnostic, index))
            .OrderBy(pair => pair.diagnostic.Span.Start).ThenBy(pair => pair.index).Select(pair => pair.diagnostic)];
    }

    /// <summary>Reads the whole document; what could not be read is left out and reported.</summary>
    public ApiModelDocument ReadDocument(JsonValue root, CancellationToken cancellationToken)
    {
        if (!Is(root, JsonKind.Object, "an object with the properties 'id', 'version' and 'models'"))
        {
            return new ApiModelDocument("", "", []);
        }

        Known(root, ModelWords.DocumentProperties, "a document of API models");
        if (root.Find("title") is { } title)
        {
            Is(title.Value, JsonKind.String, "text");
        }

        var id = Required(root, "id", "the document");
        var version = Required(root, "version", "the document");
        var models = ImmutableArray.CreateBuilder<ApiModel>();
        if (root.Find("models") is not { } list)
        {
            Missing(root, "models", "the document");
        }
        else if (Is(list.Value, JsonKind.Array, "a list of models"))
        {
            foreach (var item in list.Value.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (ReadModel(item) is { } model)
                {
                    models.Add(model);
                }
            }
        }

        return new ApiModelDocument(id ?? "", version ?? "", models.ToImmutable());
    }

    private ApiModel? ReadModel(JsonValue value)
    {
        if (!Is(value, JsonKind.Object, "a model: an object with the property 'member'"))
        {
            return null;
        }

        Known(value, ModelWords.ModelProperties, "a model");
        if (value.Find("note") is { } note)
        {
            Is(note.Value, JsonKind.String, "text");
        }

        var pattern = Required(value, "member", "the model");
        if (pattern is not null && !ModelWords.IsPattern(pattern))
        {
            Report(value.Find("member")!.Value.Span, $"'{pattern}' is no documentation-comment id of a method, property, field or event.", "Write it like 'M:System.IO.File.Read*'.");
            pattern = null;
        }

        var flows = ReadFlows(value, "flows");
        var reads = ReadFlows(value, "reads");
        var writes = ReadFlows(value, "writes");
        var uses = ReadUses(value);
        var deferred = ReadFlag(value, "deferred", false);
        var view = ReadFlag(value, "view", false);
        var renders = ReadFlag(value, "renders", false);
        var mayThrow = ReadFlag(value, "mayThrow", true);
        return pattern is null
            ? null
            : new ApiModel(pattern, flows, uses, reads, deferred, mayThrow) { Writes = writes, View = view, Renders = renders };
    }

    private ImmutableArray<ApiFlow> ReadFlows(JsonValue model, string property)
    {
        if (model.Find(property) is not { } member || !Is(member.Value, JsonKind.Array, "a list of flows"))
        {
            return [];
        }

        var flows = ImmutableArray.CreateBuilder<ApiFlow>(member.Value.Items.Length);
        foreach (var item in member.Value.Items)
        {
            if (!Is(item, JsonKind.String, "a flow such as 'source.* -> return.*'"))
            {
                continue;
            }

            if (!_words.TryFlow(item.Text, out var flow, out var error))
            {
                Report(item.Span, Sentence(error), null);
            }
            else if (property != "flows" && flow.Kind is not (FlowKind.Copy or FlowKind.Derive))
            {
                Report(item.Span, $"'{property}' moves data in or out of the program: only '->' and '=>' can stand here.", null);
            }
            else
            {
                flows.Add(flow);
            }
        }

        return flows.ToImmutable();
    }

    private ImmutableArray<ApiUse> ReadUses(JsonValue model)
    {
        if (model.Find("uses") is not { } member || !Is(member.Value, JsonKind.Array, "a list of uses"))
        {
            return [];
        }

        var uses = ImmutableArray.CreateBuilder<ApiUse>(member.Value.Items.Length);
        foreach (var item in member.Value.Items)
        {
            if (Is(item, JsonKind.Object, "a use: an object with the property 'of'") && ReadUse(item) is { } use)
            {
                uses.Add(use);
            }
        }

        return uses.ToImmutable();
    }

    private ApiUse? ReadUse(JsonValue value)
    {
        Known(value, ModelWords.UseProperties, "a use");
        ModelPath? of = null;
        if (Required(value, "of", "the use") is { } path)
        {
            if (ModelWords.TryPath(path, out var read, out var error))
            {
                of = read;
            }
            else
            {
                Report(value.Find("of")!.Value.Span, Sentence(error), null);
            }
        }

        var operation = ReadTerm(value, "operation", Dimension.Operation);
        var capability = ReadTerm(value, "capability", Dimension.Capability);
        var context = ReadTerm(value, "context", Dimension.Context);
        var byStage = ReadStages(value);
        if (value.Find("operation") is null && value.Find("operations") is null)
        {
            Report(value.Span, "The use names no operation.", "Write 'operation', or 'operations' by stage.");
        }

        return of is null ? null : new ApiUse(of, new UseContract(operation, byStage, capability, context));
    }

    private ImmutableDictionary<ValueStage, string?> ReadStages(JsonValue use)
    {
        var byStage = ImmutableDictionary<ValueStage, string?>.Empty;
        if (use.Find("operations") is not { } member || !Is(member.Value, JsonKind.Object, "operations by stage"))
        {
            return byStage;
        }

        foreach (var stage in member.Value.Members)
        {
            if (!ModelWords.TryStage(stage.Name, out var at))
            {
                Report(stage.NameSpan, $"'{stage.Name}' is no stage.", "Stages: Data, Features, Model, Synthetic, Metrics.");
            }
            else if (stage.Value.Kind == JsonKind.Null)
            {
                byStage = byStage.SetItem(at, null);
            }
            else if (Is(stage.Value, JsonKind.String, "an operation or null"))
            {
                byStage = byStage.SetItem(at, Term(stage.Value, Dimension.Operation));
            }
        }

        return byStage;
    }

    private string? ReadTerm(JsonValue value, string property, Dimension dimension) =>
        value.Find(property) is { } member && Is(member.Value, JsonKind.String, "a term of the vocabulary") ? Term(member.Value, dimension) : null;

    private string Term(JsonValue value, Dimension dimension)
    {
        if (!vocabulary.TryGet(dimension, value.Text, out _))
        {
            var help = vocabulary.Suggest(dimension, value.Text) is { } near ? $"Did you mean '{near}'?" : null;
            _diagnostics.Add(new DocumentDiagnostic(
                DocumentRules.UnknownTerm, source.Path, value.Span, $"'{value.Text}' is no {dimension} of the vocabulary.", help));
        }

        return value.Text;
    }

    private bool ReadFlag(JsonValue value, string property, bool otherwise) =>
        value.Find(property) is { } member && Is(member.Value, JsonKind.Boolean, "true or false") ? member.Value.Text == "true" : otherwise;

    private string? Required(JsonValue value, string property, string owner)
    {
        if (value.Find(property) is not { } member)
        {
            Missing(value, property, owner);
            return null;
        }

        if (!Is(member.Value, JsonKind.String, "text"))
        {
            return null;
        }

        if (member.Value.Text.Length == 0)
        {
            Report(member.Value.Span, $"'{property}' is empty.", null);
            return null;
        }

        return member.Value.Text;
    }

    private void Known(JsonValue value, ImmutableArray<string> names, string owner)
    {
        foreach (var member in value.Members)
        {
            if (!names.Contains(member.Name))
            {
                var near = names.FirstOrDefault(name => string.Equals(name, member.Name, StringComparison.OrdinalIgnoreCase));
                Report(
                    member.NameSpan,
                    $"Unknown property '{member.Name}' in {owner}.",
                    near is null ? $"Properties: {string.Join(", ", names)}." : $"Did you mean '{near}'?");
            }
        }
    }

    private bool Is(JsonValue value, JsonKind kind, string expected)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        Report(value.Span, $"Expected {expected}, found {(value.Kind == JsonKind.Null ? "null" : value.Kind.ToString().ToLowerInvariant())}.", null);
        return false;
    }

    private void Missing(JsonValue value, string property, string owner) =>
        Report(source.SpanOf(value.Span.Start, 1), $"Required property '{property}' of {owner} is missing.", null);

    private void Report(DocumentSpan span, string message, string? help) =>
        _diagnostics.Add(new DocumentDiagnostic(DocumentRules.Invalid, source.Path, span, message, help));

    private static string Sentence(string error) => error.EndsWith(".", StringComparison.Ordinal) ? error : error + ".";
}
