using System.Collections.Immutable;
using PolicySdk.Analyzers.ApiModels;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;
using PolicySdk.Licensing;

namespace PolicySdk.Analyzers.Tests.ApiModels;

/// <summary>The built-in models speak of members that exist, of parameters that these have, and of places that their types have.</summary>
public sealed class BuiltInModelsTests(MemberIndex index) : IClassFixture<MemberIndex>
{
    private static readonly ImmutableArray<ApiModelRead> s_documents =
        [.. BuiltInModels.Documents.Select(name => ApiModelReader.Read(BuiltInModels.Open(name), Vocabulary.BuiltIn))];

    private static readonly ImmutableArray<ApiModel> s_models = [.. s_documents.SelectMany(document => document.Value?.Models ?? [])];

    [Fact]
    public void Patterns_MatchMembersOfTheRealAssemblies()
    {
        var unmatched = s_models.Where(model => !index.Matching(model.Pattern).Any()).Select(model => model.Pattern).ToList();

        Assert.True(unmatched.Count == 0, string.Join(Environment.NewLine, unmatched));
    }

    [Fact]
    public void Patterns_AreNamedOnce()
    {
        var repeated = s_models.GroupBy(model => model.Pattern).Where(group => group.Count() > 1).Select(group => group.Key);

        Assert.Empty(repeated);
    }

    [Fact]
    public void Flows_StartAndEndAtPlacesThatSomeMatchedMemberHas()
    {
        var faults = new List<string>();
        foreach (var model in s_models)
        {
            var members = index.Matching(model.Pattern).Select(member => member.Symbol).ToList();
            foreach (var flow in model.Flows.Concat(model.Reads).Concat(model.Writes))
            {
                // Both ends must be on the same overload, or the flow never happens.
                var able = members.Where(member => ModelPathCheck.HasRoot(member, flow.From) && (flow.To is null || ModelPathCheck.HasRoot(member, flow.To))).ToList();
                if (able.Count == 0)
                {
                    faults.Add($"{model.Pattern}: no overload has both ends of {Text(flow)}");
                }
                else if (able.All(member => ModelPathCheck.Fault(member, flow.From) is not null || (flow.To is not null && ModelPathCheck.Fault(member, flow.To) is not null)))
                {
                    faults.Add($"{model.Pattern}: {Text(flow)}: {ModelPathCheck.Fault(able[0], flow.From) ?? ModelPathCheck.Fault(able[0], flow.To!)}");
                }
            }

            faults.AddRange(model.Uses
                .Where(use => !members.Any(member => ModelPathCheck.HasRoot(member, use.Of) && ModelPathCheck.Fault(member, use.Of) is null))
                .Select(use => $"{model.Pattern}: nothing to use at {use.Of.Root}"));
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void Documents_AreValid()
    {
        Assert.Empty(s_documents.SelectMany(document => document.Diagnostics));
        Assert.Equal(BuiltInModels.Documents.Select(name => name.Split('.')[0]), s_documents.Select(document => document.Value!.Id));
    }

    [Fact]
    public void Source_ReadsTheSameModelsAsTheReaderOfDocuments()
    {
        var types = s_models.Select(model => ApiModelSource.TypeOf(model.Pattern) ?? "").Distinct().ToList();

        var read = types.SelectMany(type => type.Length == 0 ? BuiltInModels.Source.OfAnyType : BuiltInModels.Source.OfType(type));

        Assert.Equal(s_models.Select(Text).Order(StringComparer.Ordinal), read.Select(Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Source_AskedForAnUnknownType_HasNothing()
    {
        Assert.Empty(BuiltInModels.Source.OfType("Acme.Unknown"));
    }

    private static string Text(ApiModel model) => string.Join(
        "; ",
        [
            model.Pattern,
            .. model.Flows.Select(Text),
            .. model.Reads.Select(flow => "reads " + Text(flow)),
            .. model.Writes.Select(flow => "writes " + Text(flow)),
            .. model.Uses.Select(use => $"uses {Text(use.Of)} {use.Use.Operation} {string.Join(",", Enum.GetValues<ValueStage>().Select(use.Use.OperationAt))}"),
            $"{model.Deferred} {model.MayThrow} {model.View} {model.Renders}",
        ]);

    private static string Text(ApiFlow flow) => $"{Text(flow.From)} {flow.Kind} {(flow.To is null ? "nothing" : Text(flow.To))}";

    private static string Text(ModelPath path) => path.Root + string.Concat(path.Segments.Select(segment => "." + segment.Kind + segment.Name));
}
