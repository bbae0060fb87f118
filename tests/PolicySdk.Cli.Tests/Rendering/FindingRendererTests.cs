using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Rendering;

namespace PolicySdk.Cli.Tests.Rendering;

public sealed class FindingRendererTests
{
    [Fact]
    public void Finding_IsDrawnWithHopsClauseAndHelp()
    {
        var drawn = Render(Fixture.Report().Findings[0]);

        Assert.Equal(
            """
            error[PSDK2001]: 'Fit' trains EmotionRecognition in context Workplace on data of 'improv-2026' (loaded in Clips.Load, Clips.cs:7); rule p2 forbids Workplace (improv.license.json:4).
              --> Train.cs:12:16
               |
            12 |         return new Model().Fit(rows);
               |                ^^^^^^^^^^^^^^^^^^^^^ 'Fit' trains on it
              ::: Clips.cs:7:16
            7  |         return File.ReadAllLines("data/clips.csv");
               |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loads data of 'improv-2026'
              ::: Train.cs:11:20
            11 |         var rows = Clips.Load();
               |                    ^^^^^^^^^^^^ returned by 'Load'
              ::: policy/improv 1.license.json:4:52
               |
            4  |     { "id": "p2", "effect": "Forbid", "contexts": ["Workplace", "Advertising"] }
               |                                                    ^^^^^^^^^^^ rule 'p2' of license 'improv-2026'
            help: train in one of the contexts that the license allows: Research, Entertainment

            """,
            drawn,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void SuppressedFinding_SaysSo() =>
        Assert.Contains(
            "   = note: suppressed in the source (SuppressMessageAttribute); a check reports it all the same\n",
            Render(Fixture.Report().Findings[1]),
            StringComparison.Ordinal);

    [Fact]
    public void FindingWithoutPlace_IsItsHeading() =>
        Assert.Equal("warning[PSDK1005]: license 'improv-2026' ends in 12 days, on 2026-12-05\n", Render(Fixture.Report().Findings[2]));

    [Fact]
    public void FindingOfAFile_HasNoLine() =>
        Assert.Equal(
            "error[NU1101]: Unable to find package\n --> App.csproj\n",
            Fixture.Draw(
                new Finding { RuleId = "NU1101", Severity = Severity.Error, Message = "Unable to find package", Location = SourceRange.OfFile("/repo/App.csproj") },
                new Dictionary<string, string>()));

    [Fact]
    public void SpanFromTheFirstCharacterOfALine_OverSeveralLines()
    {
        var source = "a\n    model\n        .Fit(rows);\n";

        Assert.Equal(
            """
            error[PSDK2001]: m
             --> A.cs:2:5
              |
            2 | /     model
            3 | |         .Fit(rows);
              | |__________________^ trains

            """,
            Fixture.Draw(source, 2, 5, 3, 19, label: "trains"));
    }

    [Fact]
    public void SpanFromTheMiddleOfALine_OverSeveralLines()
    {
        var source = "var m = model\n    .Fit(rows);\n";

        Assert.Equal(
            """
            error[PSDK2001]: m
             --> A.cs:1:9
              |
            1 |   var m = model
              |  _________^
            2 | |     .Fit(rows);
              | |______________^

            """,
            Fixture.Draw(source, 1, 9, 2, 15));
    }

    [Fact]
    public void LongSpan_ShowsBeginningAndEnd()
    {
        var source = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"line{i}"));

        Assert.Equal(
            """
            error[PSDK2001]: m
              --> A.cs:2:1
               |
            2  | / line2
            3  | | line3
            4  | | line4
            ... |
            10 | | line10
            11 | | line11
               | |______^

            """,
            Fixture.Draw(source, 2, 1, 11, 7));
    }

    [Fact]
    public void Tabs_AreExpandedInSourceAndCarets() =>
        Assert.Equal(
            """
            error[PSDK2001]: m
             --> A.cs:1:4
              |
            1 |     x   Fit(rows)
              |         ^^^

            """,
            Fixture.Draw("\tx\tFit(rows)", 1, 4, 1, 7));

    [Fact]
    public void WideCharacters_TakeTwoColumns() =>
        Assert.Equal(
            """
            error[PSDK2001]: m
             --> A.cs:1:9
              |
            1 | var 演技 = 声優.Fit(演技);
              |            ^^^^

            """,
            Fixture.Draw("var 演技 = 声優.Fit(演技);", 1, 10, 1, 12).Replace(":1:10", ":1:9", StringComparison.Ordinal));

    [Fact]
    public void CombiningCharacters_TakeNoColumn() =>
        Assert.Equal(
            "error[PSDK2001]: m\n --> A.cs:1:7\n  |\n1 | cafe\u0301.Fit()\n  |      ^^^\n",
            Fixture.Draw("cafe\u0301.Fit()", 1, 7, 1, 10));

    [Fact]
    public void JoinedEmoji_TakeTwoColumns() =>
        Assert.Equal(
            "error[PSDK2001]: m\n --> A.cs:1:15\n  |\n1 | \"👩‍🔬❤️\" .Fit\n  |         ^^^\n",
            Fixture.Draw("\"👩‍🔬❤️\" .Fit", 1, 12, 1, 15).Replace(":1:12", ":1:15", StringComparison.Ordinal));

    [Fact]
    public void CarriageReturns_EndLines() =>
        Assert.Equal(
            "error[PSDK2001]: m\n --> A.cs:2:1\n  |\n2 | Fit();\n  | ^^^\n",
            Fixture.Draw("a\r\nFit();\r\nb", 2, 1, 2, 4));

    [Fact]
    public void LongLine_IsTrimmedAroundTheSpan()
    {
        var source = new string('a', 300) + " Fit(rows) " + new string('b', 300);

        Assert.Equal(
            """
            error[PSDK2001]: m
             --> A.cs:1:302
              |
            1 | ...aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa Fit(rows) bbbbbbbbb...
              |                                   ^^^ trains

            """,
            Fixture.Draw(source, 1, 302, 1, 305, width: 60, label: "trains"));
    }

    [Fact]
    public void LineOfMegabytes_IsTrimmedAroundTheSpan()
    {
        var source = new string('a', 3_000_000) + " Fit(rows) " + new string('b', 3_000_000);

        var drawn = Fixture.Draw(source, 1, 3_000_002, 1, 3_000_005, width: 60);

        Assert.Contains(" Fit(rows) ", drawn, StringComparison.Ordinal);
        Assert.All(drawn.Split('\n'), line => Assert.True(line.Length <= 60));
        var lines = drawn.Split('\n');
        Assert.Equal(lines[3].IndexOf("Fit", StringComparison.Ordinal), lines[4].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void SpanLongerThanTheLine_IsCut()
    {
        var drawn = Fixture.Draw(new string('x', 500), 1, 1, 1, 501, width: 60).Split('\n');

        Assert.Equal("1 | " + new string('x', 53) + "...", drawn[3]);
        Assert.Equal("  | " + new string('^', 56), drawn[4]);
    }

    [Fact]
    public void LabelBeyondTheWidth_StandsOnALineOfItsOwn() =>
        Assert.Equal(
            """
            error[PSDK2001]: m
             --> A.cs:1:41
              |
            1 | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa Fit()
              |                                         ^^^
              |                           a label of twenty-nine chars

            """,
            Fixture.Draw(new string('a', 39) + " Fit()", 1, 41, 1, 44, width: 58, label: "a label of twenty-nine chars"));

    [Fact]
    public void MissingSource_IsSaid() =>
        Assert.Equal(
            "error[PSDK2001]: m\n --> B.cs:3:1\n  |\n  | (the source is not available)\n",
            Fixture.Draw(
                new Finding { RuleId = "PSDK2001", Severity = Severity.Error, Message = "m", Location = new SourceRange("/repo/B.cs", 3, 1, 3, 2) },
                new Dictionary<string, string>()));

    [Fact]
    public void SourceThatLostTheLine_IsSaid() =>
        Assert.Contains("  | (line 9 is no longer in the file)\n", Fixture.Draw("a\n", 9, 1, 9, 4), StringComparison.Ordinal);

    [Fact]
    public void SpanBeyondTheEndOfItsLine_PointsBehindTheLine() =>
        Assert.EndsWith("1 | ab\n  |   ^\n", Fixture.Draw("ab", 1, 7, 1, 9), StringComparison.Ordinal);

    [Fact]
    public void EscapeSequencesAndBidirectionalControls_AreShownAndNotObeyed()
    {
        var drawn = Fixture.Draw("var x = \"\u001b[31m\u202e\";", 1, 1, 1, 4);

        Assert.DoesNotContain('\u001b', drawn);
        Assert.DoesNotContain('\u202e', drawn);
        Assert.Contains("var x = \"␛[31m\uFFFD\";", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void MessageOfSeveralLines_BecomesOne() =>
        Assert.Equal(
            "error: a b\n",
            Fixture.Draw(new Finding { RuleId = "", Severity = Severity.Error, Message = "a\r\nb" }, new Dictionary<string, string>()));

    [Fact]
    public void Colors_FollowTheSeverity()
    {
        using var writer = new StringWriter();
        new FindingRenderer(SourceFiles.OnDisk(), new PathDisplay(Fixture.Root), 140).Render(Fixture.Report().Findings[2]).WriteTo(writer, colors: true);

        Assert.Equal(
            "\u001b[1;33mwarning[PSDK1005]\u001b[0m\u001b[1m: license 'improv-2026' ends in 12 days, on 2026-12-05\u001b[0m\n",
            writer.ToString());
    }

    private static string Render(Finding finding) =>
        new FindingRenderer(SourceFiles.OnDisk(), new PathDisplay(Fixture.Root), 140).Render(finding).ToString();
}
