// Files that are named by options, environment and parameters: what is written is read again.
using PolicySdk;

namespace FlowBench.Cases;

public static class NamedPaths
{
    public static void ByOption(WorkOptions options)
    {
        var path = Path.Combine(options.Dir, "a.txt");
        File.WriteAllText(path, Source.LoadPerformerText()); // BAD: store-a
        Sink.TrainText(File.ReadAllText(path)); // BAD: same-path
        File.WriteAllText(options.OutputFile, Source.LoadPerformerText()); // BAD: store-b
        Use(options.OutputFile); // VIA: handed-on
        File.WriteAllText(options.Out("c.txt"), Source.LoadPerformerText()); // BAD: store-c
        Sink.TrainText(File.ReadAllText(options.Out("c.txt"))); // BAD: by-helper
    }

    private static void Use(string path) => Sink.TrainText(File.ReadAllText(path)); // BAD: handed-on

    public static void ByEnvironment()
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("WORK")!, "e.txt");
        File.WriteAllText(path, Source.LoadPerformerText()); // BAD: store-e
        Sink.TrainText(File.ReadAllText(path)); // BAD: environment
    }

    public static Task Leave(WorkOptions options, System.Net.Http.HttpClient client)
    {
        var path = Path.Combine(options.Dir, "t.jsonl");
        File.WriteAllText(path, Source.LoadPerformerText()); // BAD: store-t
        return client.PostAsync("x", new System.Net.Http.StreamContent(File.OpenRead(path))); // BAD: leaves
    }

    public static void Copied(WorkOptions options)
    {
        var fresh = Path.Combine(options.Dir, "m.bin.new");
        File.WriteAllText(fresh, Source.LoadPerformerText()); // BAD: store-m
        File.Move(fresh, Path.Combine(options.Dir, "m.bin"), overwrite: true);
        Sink.TrainText(File.ReadAllText(Path.Combine(options.Dir, "m.bin"))); // BAD: moved
    }

    // Two texts that probably are the same need not be.
    public static void Probably(WorkOptions one, WorkOptions other)
    {
        if (one.OutputFile == other.OutputFile)
        {
            return;
        }

        Sink.TrainText(Source.LoadPerformerText()); // BAD: not-dead
    }

    public sealed record WorkOptions
    {
        public string Dir { get; init; } = "w";

        public string OutputFile { get; init; } = "w/out.txt";

        public string Out(string name) => Path.Combine(Dir, name);
    }
}

public static class Stages
{
    private const string Opened = "stages/open.txt";

    public static void Write() => File.WriteAllLines(Opened, [Source.LoadPublicText()]);

    // Another run has written it.
    public static void Train() => Sink.Train(File.ReadAllText(Opened)); // OK
}

public static class ConfiguredLoaders
{
    private sealed class Settings
    {
        public string Dir { get; set; } = "d";
    }

    private sealed class Crowd(string directory)
    {
        [ConsentScope("open-voice")]
        public List<byte[]> ReadAll() => [.. Directory.GetFiles(directory).Select(File.ReadAllBytes)];
    }

    private static Settings Read() => JsonSerializer.Deserialize<Settings>(File.ReadAllText("s.json"))!;

    private static void Use(Crowd crowd) => Sink.Train(crowd.ReadAll()); // OK

    public static void Run()
    {
        Sink.Train(new Crowd(Read().Dir).ReadAll()); // OK
        Use(new Crowd(Read().Dir));
    }
}
