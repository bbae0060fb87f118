using System.Reflection;

[assembly: PolicySdk.TrainingUse(PolicySdk.Capabilities.EmotionRecognition)]

namespace PolicySdk.Tests.Contracts;

/// <summary>The declarations as people write them, read back.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public void ConsentScope_NamesLicensesAndData()
    {
        var scope = typeof(ImprovClips).GetCustomAttribute<ConsentScopeAttribute>()!;

        Assert.Equal(["improv-troupe-2026", "solo-voice"], scope.Licenses);
        Assert.Equal([DataCategories.VoiceRecording, DataCategories.Transcript], scope.Data!);
    }

    [Fact]
    public void ConsentScope_LeftUnsaid_HasNoData()
    {
        var scope = Method(nameof(TryLoad)).GetParameters()[0].GetCustomAttribute<ConsentScopeAttribute>()!;

        Assert.Equal(["solo-voice"], scope.Licenses);
        Assert.Null(scope.Data);
    }

    [Fact]
    public void TrainingUse_NamesTheUse()
    {
        var use = Method(nameof(Train)).GetCustomAttribute<TrainingUseAttribute>()!;

        Assert.Equal(Capabilities.Perceive, use.Capability);
        Assert.Equal(Contexts.Entertainment, use.Context);
        Assert.Equal(["US", "GB"], use.Territories!);
        Assert.Equal([Recipients.Affiliates], use.Recipients!);
        Assert.Equal([Capabilities.HumanIdentification], use.Except!);
    }

    [Fact]
    public void DataUse_NamesOperationAndUse()
    {
        var use = Method(nameof(Train)).GetParameters()[0].GetCustomAttribute<DataUseAttribute>()!;

        Assert.Equal(Operations.Train, use.Operation);
        Assert.Equal(Capabilities.VoiceCloning, use.Capability);
        Assert.Equal(Contexts.Research, use.Context);
    }

    [Fact]
    public void Derivation_NamesStageAndReason()
    {
        Assert.Equal(Stages.Model, Method(nameof(Train)).ReturnParameter.GetCustomAttribute<DerivesAttribute>()!.Stage);
        Assert.Equal("a count says nothing of a voice", Method(nameof(Count)).GetCustomAttribute<DeclassifiesAttribute>()!.Justification);
        Assert.Equal([DataCategories.Transcript], typeof(Clip).GetProperty(nameof(Clip.Text))!.GetCustomAttribute<DataCategoryAttribute>()!.Categories);
    }

    [Fact]
    public async Task Loaders_HandOutRecords()
    {
        var clips = new ImprovClips();

        Assert.Equal(["one", "two"], clips.Load().Select(clip => clip.Text));

        var texts = new List<string>();
        await foreach (var clip in clips.LoadAsync())
        {
            texts.Add(clip.Text);
        }

        Assert.Equal(["one", "two"], texts);
    }

    private static MethodInfo Method(string name) =>
        typeof(DeclarationTests).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static bool TryLoad([ConsentScope("solo-voice")] out Clip? clip) => (clip = null) is null;

    [TrainingUse(
        Capabilities.Perceive, Context = Contexts.Entertainment, Territories = ["US", "GB"], Recipients = [Recipients.Affiliates],
        Except = [Capabilities.HumanIdentification])]
    [return: Derives(Stages.Model)]
    private static object Train([DataUse(Operations.Train, Capability = Capabilities.VoiceCloning, Context = Contexts.Research)] Clip clip) => clip;

    [Declassifies("a count says nothing of a voice")]
    private static int Count(IEnumerable<Clip> clips) => clips.Count();

    private sealed record Clip([property: DataCategory(DataCategories.Transcript)] string Text);

    [ConsentScope("improv-troupe-2026", "solo-voice", Data = [DataCategories.VoiceRecording, DataCategories.Transcript])]
    private sealed class ImprovClips : IDatasetLoader<Clip>, IAsyncDatasetLoader<Clip>
    {
        public IEnumerable<Clip> Load() => [new("one"), new("two")];

        public async IAsyncEnumerable<Clip> LoadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var clip in Load())
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return clip;
            }
        }
    }
}
