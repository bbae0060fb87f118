using System.Collections.Immutable;
using System.Text.Json;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.ApiModels;

/// <summary>
/// Reads models of the documents that are part of this assembly. They hold thousands of models and are needed whenever a
/// compiler starts, so nothing here keeps places in the text or words errors: a test reads them with
/// <see cref="ApiModelReader"/> as well, and holds that both readers give the same models.
/// </summary>
internal ref struct BuiltInModelReader
{
    private readonly ModelWords _words;
    private readonly ImmutableArray<ApiModel>.Builder _models;
    private readonly ImmutableArray<ApiFlow>.Builder _flows;
    private Utf8JsonReader _json;

    /// <summary>Prepares to read.</summary>
    /// <param name="utf8">The bytes from the model on.</param>
    /// <param name="words">Shared by the models that are read together.</param>
    /// <param name="models">Where the model goes.</param>
    public BuiltInModelReader(ReadOnlySpan<byte> utf8, ModelWords words, ImmutableArray<ApiModel>.Builder models)
    {
        _json = new Utf8JsonReader(utf8);
        _words = words;
        _models = models;
        _flows = ImmutableArray.CreateBuilder<ApiFlow>();
    }

    /// <summary>Reads the one model with which the bytes begin, whatever follows it.</summary>
    /// <exception cref="InvalidOperationException">The model is not of this form.</exception>
    public void ReadOne()
    {
        _json.Read();
        ReadModel();
    }

    private void ReadModel()
    {
        var pattern = "";
        ImmutableArray<ApiFlow> flows = [], reads = [], writes = [];
        ImmutableArray<ApiUse> uses = [];
        bool deferred = false, mayThrow = true, view = false, renders = false;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var name = _json.GetString();
            _json.Read();
            switch (name)
            {
                case "member":
                    pattern = _json.GetString()!;
                    break;
                case "flows":
                    flows = ReadFlows();
                    break;
                case "reads":
                    reads = ReadFlows();
                    break;
                case "writes":
                    writes = ReadFlows();
                    break;
                case "uses":
                    uses = ReadUses();
                    break;
                case "deferred":
                    deferred = _json.GetBoolean();
                    break;
                case "mayThrow":
                    mayThrow = _json.GetBoolean();
                    break;
                case "view":
                    view = _json.GetBoolean();
                    break;
                case "renders":
                    renders = _json.GetBoolean();
                    break;
                case "note":
                    break;
                default:
                    throw new InvalidOperationException($"'{pattern}' has a property '{name}'");
            }
        }

        _models.Add(new ApiModel(pattern, flows, uses, reads, deferred, mayThrow) { Writes = writes, View = view, Renders = renders });
    }

    private ImmutableArray<ApiFlow> ReadFlows()
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.String)
        {
            if (!_words.TryFlow(_json.GetString()!, out var flow, out var error))
            {
                throw new InvalidOperationException(error);
            }

            _flows.Add(flow);
        }

        var flows = _flows.ToImmutable();
        _flows.Clear();
        return flows;
    }

    private ImmutableArray<ApiUse> ReadUses()
    {
        var uses = ImmutableArray.CreateBuilder<ApiUse>(1);
        while (_json.Read() && _json.TokenType == JsonTokenType.StartObject)
        {
            uses.Add(ReadUse());
        }

        return uses.ToImmutable();
    }

    private ApiUse ReadUse()
    {
        ModelPath? of = null, when = null, besides = null;
        string? operation = null, capability = null, context = null;
        var byStage = ImmutableDictionary<ValueStage, string?>.Empty;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var name = _json.GetString();
            _json.Read();
            switch (name)
            {
                case "of" when ModelWords.TryPath(_json.GetString()!, out var path, out _):
                    of = path;
                    break;
                case "when" when ModelWords.TryPath(_json.GetString()!, out var path, out _):
                    when = path;
                    break;
                case "besides" when ModelWords.TryPath(_json.GetString()!, out var path, out _):
                    besides = path;
                    break;
                case "operation":
                    operation = _json.GetString();
                    break;
                case "operations":
                    while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
                    {
                        ModelWords.TryStage(_json.GetString()!, out var stage);
                        _json.Read();
                        byStage = byStage.SetItem(stage, _json.GetString());
                    }

                    break;
                case "capability":
                    capability = _json.GetString();
                    break;
                case "context":
                    context = _json.GetString();
                    break;
                default:
                    throw new InvalidOperationException($"a use has a property '{name}' that cannot be read");
            }
        }

        return new ApiUse(of ?? throw new InvalidOperationException("a use has no 'of'"), new UseContract(operation, byStage, capability, context), when, besides);
    }
}
