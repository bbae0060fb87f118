using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    // Tensors as numbers in memory belong to the base library, whichever package they come in.
    private static readonly HashSet<string> s_base =
        ["System.Numerics.Tensors", .. Net100.References.All.Select(reference => Path.GetFileNameWithoutExtension(reference.FilePath!.Split(' ')[0]))];

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
                .Where(use => !members.Any(member => IsOn(member, use.Of) && (use.When is null || IsOn(member, use.When))))
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
    public void Documents_OfLibraries_SpeakOfTheAssembliesForWhichTheyAreRead()
    {
        foreach (var document in s_documents)
        {
            var named = BuiltInLibraries.AssembliesOf(document.Value!.Id + ApiModelReader.FileEnding);
            var spoken = document.Value.Models.Where(model => ApiModelSource.TypeOf(model.Pattern) is not null).SelectMany(model => index.Matching(model.Pattern)).Select(member => member.Symbol.ContainingAssembly.Name).ToHashSet();

            Assert.True(named.All(spoken.Contains), $"{document.Value.Id} says nothing of {string.Join(", ", named.Except(spoken))}");
            Assert.True(named.IsEmpty == spoken.All(IsOfBase), $"{document.Value.Id} speaks of {string.Join(", ", spoken.Where(name => !IsOfBase(name)))}");
        }
    }

    [Fact]
    public void For_CompilationWithoutALibrary_HasNothingOfIt()
    {
        var plain = BuiltInModels.For(CSharpCompilation.Create("Plain", references: Net100.References.All));
        var full = BuiltInModels.For(index.Compilation);

        Assert.Empty(plain.OfType("TorchSharp.torch.Tensor"));
        Assert.NotEmpty(plain.OfType("System.IO.File"));
        Assert.DoesNotContain(plain.OfAnyType, model => model.Pattern.Contains("TorchSharp", StringComparison.Ordinal));
        Assert.Equal(BuiltInModels.Source.OfType("TorchSharp.torch.Tensor"), full.OfType("TorchSharp.torch.Tensor"));
        Assert.Equal(BuiltInModels.Source.OfAnyType, full.OfAnyType);
    }

    private static bool IsOfBase(string assembly) => s_base.Contains(assembly);

    [Fact]
    public void Source_AskedForAnUnknownType_HasNothing()
    {
        Assert.Empty(BuiltInModels.Source.OfType("Acme.Unknown"));
    }

    private static bool IsOn(ISymbol member, ModelPath path) => ModelPathCheck.HasRoot(member, path) && ModelPathCheck.Fault(member, path) is null;

    private static string Text(ApiModel model) => string.Join(
        "; ",
        [
            model.Pattern,
            .. model.Flows.Select(Text),
            .. model.Reads.Select(flow => "reads " + Text(flow)),
            .. model.Writes.Select(flow => "writes " + Text(flow)),
            .. model.Uses.Select(use => $"uses {Text(use.Of)} {use.Use.Operation} {string.Join(",", Enum.GetValues<ValueStage>().Select(use.Use.OperationAt))} {(use.When is null ? "always" : Text(use.When))} {(use.Besides is null ? "all" : Text(use.Besides))}"),
            $"{model.Deferred} {model.MayThrow} {model.View} {model.Renders}",
        ]);

    private static string Text(ApiFlow flow) => $"{Text(flow.From)} {flow.Kind} {(flow.To is null ? "nothing" : Text(flow.To))}";

    private static string Text(ModelPath path) => path.Root + string.Concat(path.Segments.Select(segment => "." + segment.Kind + segment.Name));
}
