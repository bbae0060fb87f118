namespace PolicySdk.Package.Tests.Targets;

/// <summary>Whatever happens to the documents, the compiler runs again; when nothing happens, it does not.</summary>
public sealed class DocumentChangeTests(PackedPackage package)
{
    [Fact]
    public async Task NothingChanged_CompilerDoesNotRun()
    {
        var repository = await BuiltAsync();

        await ShouldNotCompileAsync(repository);
    }

    [Fact]
    public async Task DocumentEdited_CompilerRuns()
    {
        var repository = await BuiltAsync();

        repository.Write("policy/improv.license.json", Improv.License("improv-troupe-2027"));

        (await repository.BuildAsync()).ShouldReport("Training.cs(7) CS0117");
    }

    [Fact]
    public async Task DocumentAddedWithAnOldTimeStamp_CompilerRuns()
    {
        var repository = await BuiltAsync();
        repository.Write("Training.cs", Improv.TrainingIn("Entertainment", "Licenses.SoloVoice"));
        (await repository.BuildAsync()).ShouldReport("Training.cs(7) CS0117");

        SetOldTime(repository.Write("policy/solo/voice.license.json", Improv.License("solo-voice")));

        (await repository.BuildAsync()).ShouldBeClean();
    }

    [Fact]
    public async Task DocumentDeleted_CompilerRuns()
    {
        var repository = await BuiltAsync();

        File.Delete(Path.Combine(repository.Root, "policy", "improv.license.json"));

        (await repository.BuildAsync()).ShouldReport("Training.cs(7) CS0117");
    }

    [Fact]
    public async Task DocumentReplacedByAnOlderOne_CompilerRuns()
    {
        var repository = await BuiltAsync();

        SetOldTime(repository.Write("policy/improv.license.json", Improv.License("improv-troupe-2025")));

        (await repository.BuildAsync()).ShouldReport("Training.cs(7) CS0117");
    }

    [Fact]
    public async Task DayChanged_CompilerRuns()
    {
        var repository = await BuiltAsync();

        await ShouldCompileAsync(repository, "-p:PolicyAsOf=2026-06-02");
        await ShouldNotCompileAsync(repository, "-p:PolicyAsOf=2026-06-02");
    }

    [Fact]
    public async Task OtherFileInThePolicyDirectory_CompilerDoesNotRun()
    {
        var repository = await BuiltAsync();

        repository.Write("policy/README.md", "Licenses of the troupe.");
        repository.Write("policy/improv.policytest.json", "{ }");

        await ShouldNotCompileAsync(repository);
    }

    private async Task<TrainingRepository> BuiltAsync()
    {
        var repository = new TrainingRepository(package).WithImprov();
        (await repository.BuildAsync()).ShouldBeClean();
        return repository;
    }

    private static async Task ShouldCompileAsync(TrainingRepository repository, params string[] arguments)
    {
        var before = repository.Compiled;
        (await repository.BuildAsync(arguments)).ShouldBeClean();
        Assert.NotEqual(before, repository.Compiled);
    }

    private static async Task ShouldNotCompileAsync(TrainingRepository repository, params string[] arguments)
    {
        var before = repository.Compiled;
        (await repository.BuildAsync(arguments)).ShouldBeClean();
        Assert.Equal(before, repository.Compiled);
    }

    private static void SetOldTime(string file) => File.SetLastWriteTimeUtc(file, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
}
