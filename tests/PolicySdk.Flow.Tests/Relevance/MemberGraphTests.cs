using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Flow.Bodies;
using PolicySdk.Flow.Relevance;

namespace PolicySdk.Flow.Tests.Relevance;

public sealed class MemberGraphTests
{
    /// <summary>Whatever the engine may run from a member, the graph leads to, with or without a name in the text.</summary>
    [Theory]
    [InlineData("foreach (var x in box) { }", "public Walker GetEnumerator() => new();")]
    [InlineData("foreach (var x in box) { }", "public bool MoveNext() => false;")]
    [InlineData("foreach (var x in box) { }", "public int Current => 1;")]
    [InlineData("await foreach (var x in box) { }", "public Walker GetAsyncEnumerator() => new();")]
    [InlineData("int[] all = [.. box];", "public Walker GetEnumerator() => new();")]
    [InlineData("_ = System.Linq.Enumerable.ToList(box);", "public Walker GetEnumerator() => new();")]
    [InlineData("using (box) { }", "public void Dispose() { }")]
    [InlineData("using var held = box;", "public void Dispose() { }")]
    [InlineData("await using var held = box;", "public ValueTask DisposeAsync() => default;")]
    [InlineData("_ = $\"{box}\";", "public override string ToString() => \"\";")]
    [InlineData("_ = \"\" + box;", "public override string ToString() => \"\";")]
    [InlineData("System.Console.WriteLine(box);", "public override string ToString() => \"\";")]
    [InlineData("var (a, b) = box;", "public void Deconstruct(out int a, out int b) { a = b = 1; }")]
    [InlineData("_ = box is (1, 2);", "public void Deconstruct(out int a, out int b) { a = b = 1; }")]
    [InlineData("_ = box[1];", "public int this[int index] => 1;")]
    [InlineData("box[1] = 2;", "public int this[int index] { set { } }")]
    [InlineData("_ = box is [1, ..];", "public int Length => 1;")]
    [InlineData("_ = box[1..];", "public Box Slice(int start, int length) => this;")]
    [InlineData("_ = box + box;", "public static Box operator +(Box a, Box b) => a;")]
    [InlineData("box += box;", "public static Box operator +(Box a, Box b) => a;")]
    [InlineData("_ = -box;", "public static Box operator -(Box a) => a;")]
    [InlineData("box++;", "public static Box operator ++(Box a) => a;")]
    [InlineData("if (box && box) { }", "public static Box operator &(Box a, Box b) => a;")]
    [InlineData("if (box) { }", "public static bool operator true(Box a) => true;")]
    [InlineData("string text = box;", "public static implicit operator string(Box a) => \"\";")]
    [InlineData("_ = (string)box;", "public static explicit operator string(Box a) => \"\";")]
    [InlineData("_ = new Box { 1, 2 };", "public void Add(int item) { }")]
    [InlineData("_ = new Box { [1] = 2 };", "public int this[int index] { set { } }")]
    [InlineData("_ = new Box { Text = \"\" };", "public string Text { set { } }")]
    [InlineData("_ = box is { Text: \"\" };", "public string Text => \"\";")]
    [InlineData("_ = box is { Next.Text: \"\" };", "public Box Next => this;")]
    [InlineData("_ = new Box();", "public Box() { }")]
    [InlineData("Box made = new();", "public Box() { }")]
    [InlineData("Take(new());", "public Box() { }")]
    [InlineData("_ = new Derived();", "public Box() { }")]
    [InlineData("_ = Make<Box>();", "public Box() { }")]
    [InlineData("_ = new Box();", "private int _field = Count();")]
    [InlineData("box.Changed += null;", "public event System.Action Changed { add { } remove { } }")]
    [InlineData("_ = box?.Text;", "public string Text => \"\";")]
    [InlineData("box.Text ??= \"\";", "public string Text { get => \"\"; set { } }")]
    [InlineData("_ = from x in box select x;", "public Box Select(System.Func<int, int> by) => this;")]
    [InlineData("System.Action act = box.Act;", "public void Act() { }")]
    [InlineData("System.Action act = () => box.Act();", "public void Act() { }")]
    [InlineData("void Local() => box.Act(); Local();", "public void Act() { }")]
    [InlineData("dynamic late = box; late.Act();", "public void Act() { }")]
    [InlineData("Alias.Go();", "public static void Go() { }")]
    [InlineData("_ = new Alias();", "public Box() { }")]
    [InlineData("Shout(box);", "public static void Shout(Box box) { }")]
    [InlineData("IThing thing = box; thing.Do();", "void IThing.Do() { }")]
    [InlineData("await box;", "public Waiter GetAwaiter() => default;")]
    [InlineData("fixed (int* p = box) { }", "public ref int GetPinnableReference() => ref _x;")]
    public void ImplicitCall_IsAnEdge(string code, string member)
    {
        var graph = Graph($$"""
            using System;
            using Alias = Box;
            using static Box;
            public interface IThing { void Do(); }
            public class Box : IThing, System.Collections.IEnumerable { {{member}} }
            public class Derived : Box;
            public static class Program
            {
                static async void Run(Box box) { {{code}} }
                static T Make<T>() where T : new() => new T();
            }
            """);
        var callee = Enumerable.Range(0, graph.Count).Where(m => graph[m].Declaration.ToString().Contains(member, StringComparison.Ordinal) && NameOfType(graph, m) == "Box").ToList();
        Assert.NotEmpty(callee);
        var from = new bool[graph.Count];
        callee.ForEach(m => from[m] = true);
        var reached = graph.Up(from, TestContext.Current.CancellationToken);
        var run = Enumerable.Range(0, graph.Count).Single(m => graph.Names[graph.NameOf(m)] == "Run");
        Assert.True(reached[run]);
        Assert.Contains(Below(graph, run), callee.Contains);
    }

    [Theory]
    [InlineData("other.Act();", "Other other")]
    [InlineData("text.Act();", "string text")]
    [InlineData("Other.Act();", "int x")]
    [InlineData("box.Act(1, 2);", "Box box")]
    public void OtherMember_IsNoEdge(string code, string parameter)
    {
        var graph = Graph($$"""
            public class Box { public void Act() { } }
            public class Other { public void Act(int i) { } }
            public static class Program { static void Run({{parameter}}) { {{code}} } }
            """);
        var act = Enumerable.Range(0, graph.Count).Single(m => graph.Names[graph.NameOf(m)] == "Act" && NameOfType(graph, m) == "Box");
        var run = Enumerable.Range(0, graph.Count).Single(m => graph.Names[graph.NameOf(m)] == "Run");
        Assert.DoesNotContain(act, Below(graph, run));
    }

    private static HashSet<int> Below(MemberGraph graph, int member)
    {
        var below = new HashSet<int> { member };
        var pending = new Stack<int>(below);
        var found = new Stack<int>();
        var seen = new MemberGraph.Ways();
        while (pending.TryPop(out var next))
        {
            graph.AddCallees(next, seen, found);
            while (found.TryPop(out var callee))
            {
                if (below.Add(callee))
                {
                    pending.Push(callee);
                }
            }
        }

        return below;
    }

    private static string NameOfType(MemberGraph graph, int member) =>
        graph[member].Declaration.AncestorsAndSelf().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax>().First().Identifier.ValueText;

    private static MemberGraph Graph(string source)
    {
        var compilation = CSharpCompilation.Create("Program", [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview))]);
        return new MemberGraph(compilation, new SemanticModels(compilation), TestContext.Current.CancellationToken);
    }
}
