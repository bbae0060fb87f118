using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;
using PolicySdk.Flow.Tests.Programs;

namespace PolicySdk.Flow.Tests.Analysis;

/// <summary>An analysis goes on with what one of an earlier state of the code knows. That both find the same is held by the programs.</summary>
public sealed class HistoryTests
{
    private const string Source = """
        public static class Steps { public static Clip Same(Clip clip) => clip; public static Clip Other(Clip clip) => clip; public static Clip Deep(Clip clip) => Same(clip); }
        public static class P { public static void Run() { Train(Steps.Deep(Load())); } public static void Edited() { Train(Steps.Same(Load())); } }
        """;

    [Fact]
    public void EditedBody_NothingElseIsAskedAgain()
    {
        var (history, before) = (new FlowHistory(), FlowProgram.Compile(Source));
        var domain = new CountingDomain(FlowProgram.Domain);
        Assert.Equal(2, new FlowAnalysis(before, domain, null, history).Run(before.SyntaxTrees[0], TestContext.Current.CancellationToken).Consumptions.Length);

        var after = Edit(before, "Train(Steps.Same(Load()))", "Train(Steps.Same(Free()))");
        domain.Asked.Clear();
        var result = new FlowAnalysis(after, new CountingDomain(FlowProgram.Domain), null, history).Run(after.SyntaxTrees.First(), TestContext.Current.CancellationToken);
        Assert.Equal(FlowTexts.Of(Fresh(after)), FlowTexts.Of(result));
        Assert.DoesNotContain("Deep", domain.Asked);
        Assert.Contains("Free", domain.Asked);
    }

    [Fact]
    public void EditedSignature_BeginsAnew()
    {
        var (history, before) = (new FlowHistory(), FlowProgram.Compile(Source));
        var domain = new CountingDomain(FlowProgram.Domain);
        new FlowAnalysis(before, domain, null, history).Run(before.SyntaxTrees[0], TestContext.Current.CancellationToken);

        var after = Edit(before, "void Edited()", "void Edited(int times)");
        domain.Asked.Clear();
        var result = new FlowAnalysis(after, new CountingDomain(FlowProgram.Domain), null, history).Run(after.SyntaxTrees.First(), TestContext.Current.CancellationToken);
        Assert.Equal(FlowTexts.Of(Fresh(after)), FlowTexts.Of(result));
        Assert.Empty(domain.Asked);
    }

    /// <summary>Going on with what is known makes an answer sooner; where it fails, the answer comes from the code alone.</summary>
    [Fact]
    public void GoingOnFails_TheAnswerIsWhole()
    {
        var (history, before) = (new FlowHistory(), FlowProgram.Compile(Source));
        var domain = new CountingDomain(FlowProgram.Domain);
        new FlowAnalysis(before, domain, null, history).Run(before.SyntaxTrees[0], TestContext.Current.CancellationToken);

        var after = Edit(before, "Train(Steps.Same(Load()))", "Train(Steps.Other(Load()))");
        domain.Fails = "Other";
        var analysis = new FlowAnalysis(after, new CountingDomain(FlowProgram.Domain), null, history);
        var result = analysis.Run(after.SyntaxTrees.First(), TestContext.Current.CancellationToken);
        Assert.Equal(FlowTexts.Of(Fresh(after)), FlowTexts.Of(result));
        Assert.Empty(result.Failures);
        Assert.Empty(analysis.Failures);
        Assert.Contains("Other", domain.Asked);
    }

    /// <summary>What is typed in a helper concerns those who call it only where the helper does something else then.</summary>
    [Theory]
    [InlineData("var typed = 1; return clip;", 1)]
    [InlineData("/* nothing */ return clip;", 1)]
    [InlineData("Train(Free()); return clip;", 5)]
    [InlineData("var kept = new System.Collections.Generic.List<Clip> { clip }; return kept[0];", 5)]
    [InlineData("Train(clip); return clip;", 4)]
    [InlineData("return Load();", 3)]
    [InlineData("return Steps.Deep(clip);", 8)]
    public void EditedHelper_CallersAreFollowedAgainWhereItDoesAnythingElse(string typed, int interpretations)
    {
        var (history, before) = (new FlowHistory(), FlowProgram.Compile(Helpers));
        new FlowAnalysis(before, FlowProgram.Domain, null, history).Run(before.SyntaxTrees[0], TestContext.Current.CancellationToken);
        var interpreted = Interpretations(history);

        var after = Edit(before, "return clip;", typed);
        var result = new FlowAnalysis(after, FlowProgram.Domain, null, history).Run(after.SyntaxTrees.First(), TestContext.Current.CancellationToken);
        Assert.Equal(FlowTexts.Of(Fresh(after)), FlowTexts.Of(result));
        Assert.Equal(interpretations, Interpretations(history) - interpreted);

        // And back again.
        var back = Edit(after, typed, "return clip;");
        Assert.Equal(FlowTexts.Of(Fresh(back)), FlowTexts.Of(new FlowAnalysis(back, FlowProgram.Domain, null, history).Run(back.SyntaxTrees.First(), TestContext.Current.CancellationToken)));
    }

    private const string Helpers = """
        public static class Steps { public static Clip Same(Clip clip) { return clip; } public static Clip Deep(Clip clip) { return Same(clip); } }
        public static class P { public static void Run() { Train(Steps.Deep(Load())); Train(Steps.Same(Free())); } }
        """;

    private static int Interpretations(FlowHistory history)
    {
        var engine = history.Take()!;
        history.Leave(engine);
        return engine.Summaries.Interpretations;
    }

    private static FlowResult Fresh(Compilation compilation) => new FlowAnalysis(compilation, FlowProgram.Domain).Run(compilation.SyntaxTrees.First(), TestContext.Current.CancellationToken);

    private static Compilation Edit(Compilation compilation, string text, string typed)
    {
        var tree = compilation.SyntaxTrees.First();
        var start = tree.ToString().IndexOf(text, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().WithChanges(new TextChange(new TextSpan(start, text.Length), typed))));
    }

    /// <summary>Notes what it is asked about, and fails at one member.</summary>
    private sealed class CountingDomain(FlowDomain domain) : FlowDomain
    {
        public List<string> Asked { get; } = [];

        public string? Fails { get; set; }

        public override ApiModelSet Models => domain.Models;

        public override ScopeContract? ScopeOf(ISymbol symbol)
        {
            Asked.Add(symbol.Name);
            return symbol.Name == Fails ? throw new InvalidOperationException("No answer.") : domain.ScopeOf(symbol);
        }

        public override ImmutableArray<UseContract> UsesOf(IParameterSymbol parameter) => domain.UsesOf(parameter);

        public override bool DeclaresUse(ISymbol declaring) => domain.DeclaresUse(declaring);

        public override FlowNames? Names(CancellationToken cancellationToken) => domain.Names(cancellationToken);

        public override bool AnswersAs(FlowDomain other) => other is CountingDomain;
    }
}
