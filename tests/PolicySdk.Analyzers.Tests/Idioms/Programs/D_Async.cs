// Idiom D: generic async loader behind an interface, DI, union of per-performer sets, then hosted fine-tuning by file id
using System.Text.Json; using Microsoft.Extensions.DependencyInjection; using OpenAI.Files; using OpenAI.FineTuning; using PolicySdk;
public record Line(string Performer, string Text);
public interface ILoader<T> { IAsyncEnumerable<T> ReadAsync(string root); }
#if DECLARED
[ConsentScope("alma-2026", "bruno-2026")]
#endif
public sealed class JsonLoader<T>(JsonSerializerOptions o) : ILoader<T> {
    public async IAsyncEnumerable<T> ReadAsync(string root) {
        foreach (var f in Directory.EnumerateFiles(root, "*.json")) {
            await using var s = File.OpenRead(f);
            if (await JsonSerializer.DeserializeAsync<T>(s, o) is { } item) yield return item;
        }
    }
}
#if DECLARED
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
#endif
public sealed class Job(ILoader<Line> loader, OpenAIFileClient files, FineTuningClient ft) {
    public async Task RunAsync() {
        var all = new List<Line>();
        foreach (var who in new[] { "data/alma", "data/bruno" })           // two grants meet in one list
            await foreach (var l in loader.ReadAsync(who)) all.Add(l);
        var jsonl = string.Join('\n', all.Where(l => l.Text.Length > 3).Select(l => JsonSerializer.Serialize(l)));
        OpenAIFile up = await files.UploadFileAsync(BinaryData.FromString(jsonl), "t.jsonl", FileUploadPurpose.FineTune); // elsewhere=error PSDK2001 PSDK2001
        FineTuningJob job = await ft.FineTuneAsync("gpt-4o-mini", up.Id, waitUntilCompleted: false); // stands=error PSDK2005, measured=error PSDK2003 PSDK2003, elsewhere=error PSDK2001 PSDK2001
        Console.WriteLine(job.JobId);
    }
    public static Task Main() { var sc = new ServiceCollection(); sc.AddSingleton(typeof(ILoader<>), typeof(JsonLoader<>)); sc.AddSingleton<Job>();
        return sc.BuildServiceProvider().GetRequiredService<Job>().RunAsync(); }
}
