using Microsoft.CodeAnalysis;

namespace PolicySdk.Analyzers.Tests.RealWorld;

public sealed class RealWorldTests
{
    /// <remarks>What is known to be wrong stands in known.txt beside a program, so that a change that adds to it, or repairs something, is seen.</remarks>
    [Theory]
    [InlineData("SpeechEmotion")]
    [InlineData("DialogueMood")]
    [InlineData("FaceEmotion")]
    [InlineData("SceneWriter")]
    public async Task Repository_HasExactlyTheFindingsThatItIsMarkedWith(string name)
    {
        var repository = TrainingRepository.Open(name);
        Assert.Empty(repository.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(each => each.Severity == DiagnosticSeverity.Error));
        var marked = repository.Marked();
        Assert.NotEmpty(marked);
        FindingText.AssertEqual(marked, await repository.DiagnosticsAsync(TestContext.Current.CancellationToken), repository.KnownDeviations);
    }
}
