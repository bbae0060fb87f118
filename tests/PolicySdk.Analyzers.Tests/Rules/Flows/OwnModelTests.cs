using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Flows;

/// <summary>What a user's own model of a library says, as <c>docs/api-models.md</c> tells to write it.</summary>
public sealed class OwnModelTests
{
    private const string Path = "policy/mine.apimodel.json";

    /// <summary>The dollars are escaped: the test framework takes two of them for a mark of its own.</summary>
    [Fact]
    public Task UseOfWhatIsOpenedUnderAName_TriggersThereOnly() => FlowTest.Of("""
        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
        class Job
        {
            void Run(ImprovClips clips)
            {
                using var file = new StreamWriter("clips.txt");
                using var shared = TextWriter.Synchronized(File.CreateText("shared.txt"));
                using var buffer = new StringWriter();
                foreach (var clip in clips.Load())
                {
                    file.{|#0:Write|}(clip.Text);
                    shared.{|#1:Write|}(clip.Text);
                    buffer.Write(clip.Text);
                    file.Write("no clip");
                }
            }
        }
        """)
        .With(Path, """
            { "id": "mine", "version": "1", "models": [
              { "member": "M:System.IO.TextWriter.Write(*", "flows": ["value => this.*"],
                "uses": [{ "of": "value", "operation": "RedistributeData", "when": "this.\u0024\u0024stored" }] }] }
            """)
        .Expecting("PSDK2003", 0)
        .Expecting("PSDK2003", 1)
        .RunAsync();
}
