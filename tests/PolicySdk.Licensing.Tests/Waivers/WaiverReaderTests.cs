using PolicySdk.Licensing.Tests.Documents;

namespace PolicySdk.Licensing.Tests.Waivers;

public sealed class WaiverReaderTests
{
    public const string Example = """
        { "$schema": "https://policysdk.dev/schemas/waiver-1.json",
          "waivers": [
            { "id": "w-1", "rule": "PSDK2009", "project": "src/Training/Training.csproj", "symbol": "M:Acme.Train.Run(System.String)", "license": "improv-troupe-2026",
              "content": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "reason": "PendingLicense", "comment": "Signed on Monday.\nSee the ticket.",
              "approver": "key:ml-lead", "ticket": "ML-1204", "from": "2026-03-01", "expires": "2026-04-01" },
            { "id": "w-2", "rule": "PSDK1009", "project": "Training", "symbol": "P:Acme.Clips.All", "reason": "FalsePositive", "comment": "No.",
              "approver": "key:ml-lead", "ticket": "ML-1205", "expires": "2026-04-01" },
          ] }
        """;

    private const string Rest = "\"project\": \"p\", \"symbol\": \"T:A\", \"reason\": \"Migration\", \"comment\": \"c\", \"approver\": \"k\", \"ticket\": \"t\"";

    [Fact]
    public void FullExample_GivesEveryPart()
    {
        var read = Read(Example);

        Assert.Empty(read.Diagnostics);
        var waiver = read.Value!.Waivers[0];
        Assert.Equal(("w-1", "PSDK2009", "src/Training/Training.csproj", "M:Acme.Train.Run(System.String)"), (waiver.Id, waiver.Rule, waiver.Project, waiver.Symbol));
        Assert.Equal(("improv-troupe-2026", WaiverReason.PendingLicense, "Signed on Monday.\nSee the ticket."), (waiver.License, waiver.Reason, waiver.Comment));
        Assert.Equal(("key:ml-lead", "ML-1204", "a.waiver.json", 3), (waiver.Approver, waiver.Ticket, waiver.Path, waiver.Span.Line));
        Assert.StartsWith("01234567", waiver.Content);
        var other = read.Value.Waivers[1];
        Assert.True(other is { License: null, Content: null, From: null });
    }

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-04-01", true)]
    [InlineData("2026-04-02", false)]
    public void Waiver_CountsFromItsFirstDayToItsLast(string date, bool counts) =>
        Assert.Equal(counts, Read(Example).Value!.Waivers[0].IsInForce(CalendarDate.Parse(date)));

    [Theory]
    [InlineData("""⟦{⟧ }""", "a waiver document needs \"waivers\"", "Add what is missing.")]
    [InlineData("""{ "waivers": [⟦{⟧ "id": "w", "rule": "PSDK2009" }] }""", "a waiver needs \"project\", \"symbol\", \"reason\", \"comment\", \"approver\", \"ticket\" and \"expires\"", "Add what is missing.")]
    [InlineData("{ \"waivers\": [{ \"id\": \"w\", \"rule\": ⟦\"PSDK2001\"⟧, \"expires\": \"2026-04-01\", " + Rest + " }] }", "\"PSDK2001\" is not a rule that takes waivers", "It is a hard rule and takes none; PSDK1009, PSDK2007, PSDK2008 and PSDK2009 do.")]
    [InlineData("{ \"waivers\": [{ \"id\": \"w\", \"rule\": ⟦\"PSDK1005\"⟧, \"expires\": \"2026-04-01\", " + Rest + " }] }", "\"PSDK1005\" is not a rule that takes waivers", "It only warns; PSDK1009, PSDK2007, PSDK2008 and PSDK2009 do.")]
    [InlineData("{ \"waivers\": [{ \"id\": \"w\", \"rule\": ⟦\"psdk2009\"⟧, \"expires\": \"2026-04-01\", " + Rest + " }] }", "\"psdk2009\" is not a rule that takes waivers", "Did you mean \"PSDK2009\"?")]
    [InlineData("{ \"waivers\": [{ \"id\": \"w\", \"rule\": ⟦\"CA1822\"⟧, \"expires\": \"2026-04-01\", " + Rest + " }] }", "\"CA1822\" is not a rule that takes waivers", "Write \"PSDK1009\", \"PSDK2007\", \"PSDK2008\" or \"PSDK2009\".")]
    [InlineData("{ \"waivers\": [{ \"id\": \"w\", \"rule\": \"PSDK2009\", \"from\": \"2026-04-02\", \"expires\": ⟦\"2026-04-01\"⟧, " + Rest + " }] }", "\"expires\" 2026-04-01 is before \"from\" 2026-04-02", "Both days are included, so they may be the same.")]
    [InlineData("{ \"waivers\": [{ \"id\": \"w\", \"rule\": \"PSDK2009\", \"expires\": \"2026-04-01\", " + Rest + " },\n{ \"id\": ⟦\"w\"⟧, \"rule\": \"PSDK2009\", \"expires\": \"2026-04-01\", " + Rest + " }] }", "waiver \"w\" is given twice", "Rename or remove one; the first is on line 1.")]
    [InlineData("""{ "waivers": [{ "id": "w", "rule": "PSDK2009", "expires": "2026-04-01", "project": "p", "symbol": "T:A", "reason": ⟦"Because"⟧, "comment": "c", "approver": "k", "ticket": "t" }] }""", "\"Because\" is not a reason for a waiver", "Write \"FalsePositive\", \"AcceptedRisk\", \"PendingLicense\" or \"Migration\".")]
    [InlineData("""{ "waivers": [{ "id": "w", "rule": "PSDK2009", "expires": "2026-04-01", "project": "p", "symbol": ⟦"*"⟧, "reason": "Migration", "comment": "c", "approver": "k", "ticket": "t" }] }""", "\"*\" is not a documentation-comment id", "Write it as the compiler does, such as \"M:Acme.Train.Run(System.String)\" or \"T:Acme.Train\".")]
    [InlineData("""{ "waivers": [{ "id": "w", "rule": "PSDK2009", "expires": "2026-04-01", "project": "p", "symbol": "T:A", "content": ⟦"abc"⟧, "reason": "Migration", "comment": "c", "approver": "k", "ticket": "t" }] }""", "\"abc\" is not a SHA-256", "Write its 64 hexadecimal digits, or at least 4 of them and \"...\".")]
    public void InvalidDocument_SaysWhatIsWrongAndWhere(string marked, string message, string help) => MarkedText.AssertError(marked, Read, message, help);

    private static DocumentRead<WaiverDocument> Read(string text) => WaiverReader.Read(new DocumentSource("a.waiver.json", text), Vocabulary.BuiltIn);
}
