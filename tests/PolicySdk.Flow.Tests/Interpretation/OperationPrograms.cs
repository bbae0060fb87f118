using Microsoft.CodeAnalysis;

namespace PolicySdk.Flow.Tests.Interpretation;

/// <summary>For each kind of operation that can stand in a control-flow graph, a program whose data goes through one.</summary>
internal static class OperationPrograms
{
    public static IReadOnlyDictionary<OperationKind, string> All { get; } = new Dictionary<OperationKind, string>
    {
        // Values and variables.
        [OperationKind.Literal] = Run("""
            Train((Load(), 7)); // licensed
            Train((Free(), 7));
            """),
        [OperationKind.LocalReference] = Run("""
            var clip = Load();
            Train(clip); // licensed
            clip = Free();
            Train(clip);
            """),
        [OperationKind.ParameterReference] = Members("""
            static void Feed(Clip clip) => Train(clip); // licensed
            static void FeedFree(Clip clip) => Train(clip);
            public static void Run() { Feed(Load()); FeedFree(Free()); }
            """),
        [OperationKind.InstanceReference] = Members(
            "public static void Run() { new Box(Load()).Feed(); new Box(Free()).FeedFree(); }",
            """
            sealed class Box(Clip clip) {
                readonly Clip _clip = clip;
                public void Feed() => Train(this._clip); // licensed
                public void FeedFree() => Train(_clip); }
            """),
        [OperationKind.DefaultValue] = Run("""
            var clip = Load();
            Train(clip); // licensed
            clip = default(Clip);
            Train(clip);
            """),
        [OperationKind.TypeOf] = Run("""
            Train((typeof(Clip), Load())); // licensed
            Train((typeof(Clip), Free()));
            """),
        [OperationKind.SizeOf] = Members("""
            public static unsafe void Run() {
                Train((sizeof(Pair), Load())); // licensed
                Train(sizeof(Pair)); }
            """,
            "struct Pair { public int A; public int B; }"),
        [OperationKind.Utf8String] = Members(
            "public static void Run() { Feed(Load(), \"text\"u8); FeedFree(Free(), \"text\"u8); }",
            """
            static class Bytes {
                public static void Feed(Clip clip, ReadOnlySpan<byte> text) { Train(clip); } // licensed
                public static void FeedFree(Clip clip, ReadOnlySpan<byte> text) => Train(text.Length); }
            """,
            "using static Bytes;"),
        [OperationKind.Discard] = Run("""
            (_, var clip) = (Free(), Load());
            Train(clip); // licensed
            (_, clip) = (Load(), Free());
            Train(clip);
            """),

        // Members and elements.
        [OperationKind.FieldReference] = Run(
            """
            var box = new Box { Clip = Load() };
            Train(box.Clip); // licensed
            Train(box.Other);
            """,
            "sealed class Box { public Clip? Clip; public Clip? Other; }"),
        [OperationKind.PropertyReference] = Run("""
            var clip = new Clip { Next = Load() };
            Train(clip.Next); // licensed
            Train(clip.Text);
            """),
        [OperationKind.EventReference] = Members(
            "public static void Run() { var clip = Load(); Source.Came += () => Train(clip); Source.Raise(); } // licensed",
            "static class Source { public static event Action? Came; public static void Raise() => Came?.Invoke(); }"),
        [OperationKind.ArrayElementReference] = Run("""
            var clips = new[] { Load(), Free() };
            Train(clips[0]); // licensed
            Train(clips[1]);
            """),
        [OperationKind.ImplicitIndexerReference] = Run("""
            var clips = new Row { First = Load() };
            Train(clips[^2]); // licensed
            clips.First = Free();
            Train(clips[^2]);
            """,
            "sealed class Row { public Clip? First; public int Length => 2; public Clip? this[int index] => First; }"),
        [OperationKind.InlineArrayAccess] = Run("""
            var clips = new Two();
            clips[0] = Load();
            clips[1] = Free();
            Train(clips[0]); // licensed
            Train(clips[1]);
            """,
            "[System.Runtime.CompilerServices.InlineArray(2)] struct Two { private Clip _first; }"),
        [OperationKind.MethodReference] = Run("""
            Func<Clip> get = Load;
            Train(get()); // licensed
            get = Free;
            Train(get());
            """),
        [OperationKind.Argument] = Members("""
            static Clip First(Clip first, Clip second) => first;
            public static void Run() {
                Train(First(second: Free(), first: Load())); // licensed
                Train(First(second: Load(), first: Free())); }
            """),

        // Assignments.
        [OperationKind.ExpressionStatement] = Members("""
            static Clip? s_clip;
            static void Keep(Clip clip) => s_clip = clip;
            public static void Run() {
                Keep(Load());
                Train(s_clip); // licensed
                Keep(Free());
                Train(s_clip); }
            """),
        [OperationKind.SimpleAssignment] = Run("""
            Clip clip, other;
            clip = other = Load();
            Train(clip); // licensed
            other = Free();
            Train(other);
            """),
        [OperationKind.CompoundAssignment] = Run("""
            var text = "a";
            text += Free().Text;
            Train(text);
            text += Load().Text;
            Train(text); // licensed
            """),
        [OperationKind.Increment] = Run("""
            var rate = Load().Rate;
            rate++;
            Train(rate); // licensed
            rate = Free().Rate;
            Train(++rate);
            """),
        [OperationKind.Decrement] = Run("""
            var rate = Load().Rate;
            Train(--rate); // licensed
            rate = Free().Rate;
            Train(rate--);
            """),
        [OperationKind.DeconstructionAssignment] = Run("""
            var (clip, other) = (Load(), Free());
            Train(clip); // licensed
            Train(other);
            """),
        [OperationKind.DeclarationExpression] = Members("""
            static void Get(out Clip clip) => clip = Load();
            static void GetFree(out Clip clip) => clip = Free();
            public static void Run() {
                Get(out var clip);
                Train(clip); // licensed
                GetFree(out var other);
                Train(other); }
            """),
        [OperationKind.EventAssignment] = Members(
            """
            static void Feed(Clip clip) => Train(clip); // licensed
            static void FeedFree(Clip clip) => Train(clip);
            public static void Run() {
                var source = new Source();
                source.Came += Feed;
                source.Raise(Load());
                source.Came -= Feed;
                var other = new Source();
                other.Came += FeedFree;
                other.Raise(Free()); }
            """,
            "sealed class Source { public event Action<Clip>? Came; public void Raise(Clip clip) => Came?.Invoke(clip); }"),

        // Calls and objects.
        [OperationKind.Invocation] = Run("""
            Train(Load()); // licensed
            Train(Free());
            """),
        [OperationKind.ObjectCreation] = Run(
            """
            Train(new Box(Load()).Clip); // licensed
            Train(new Box(Free()).Clip);
            """,
            "sealed class Box(Clip clip) { public Clip Clip => clip; }"),
        [OperationKind.TypeParameterObjectCreation] = Members(
            """
            static T Make<T>() where T : new() => new T();
            public static void Run() {
                Train(Make<Licensed>().Clip); // licensed
                Train(Make<Open>().Clip); }
            """,
            """
            public sealed class Licensed { public Clip Clip = Load(); }
            public sealed class Open { public Clip Clip = Free(); }
            """),
        [OperationKind.AnonymousObjectCreation] = Run("""
            var both = new { Clip = Load(), Other = Free() };
            Train(both.Clip); // licensed
            Train(both.Other);
            """),
        [OperationKind.ArrayCreation] = Run("""
            Train(new[] { Free(), Load() }); // licensed
            Train(new[] { Free() });
            Train(new Clip[3]);
            """),
        [OperationKind.ArrayInitializer] = Run("""
            Clip[,] clips = { { Free(), Load() } };
            Train(clips); // licensed
            Clip[,] others = { { Free(), Free() } };
            Train(others);
            """),
        [OperationKind.CollectionExpression] = Run("""
            Clip[] clips = [Free(), Load()];
            Train(clips[1]); // licensed
            Train(clips[0]);
            """),
        [OperationKind.Spread] = Run("""
            Clip[] clips = [Load()];
            Clip[] more = [.. clips, Free()];
            Train(more); // licensed
            clips = [Free()];
            more = [.. clips];
            Train(more);
            """),
        [OperationKind.CollectionExpressionElementsPlaceholder] = Run(
            """
            Row row = [with(Load()), Free()];
            Train(row.First); // licensed
            Train(row.Rest);
            row = [with(Free()), Load()];
            Train(row.First);
            Train(row.Rest); // licensed
            """,
            """
            [System.Runtime.CompilerServices.CollectionBuilder(typeof(Rows), nameof(Rows.Of))]
            public sealed class Row { public Clip? First; public Clip[] Rest = []; public IEnumerator<Clip> GetEnumerator() => ((IEnumerable<Clip>)Rest).GetEnumerator(); }
            public static class Rows {
                public static Row Of(ReadOnlySpan<Clip> clips) => new() { Rest = clips.ToArray() };
                public static Row Of(Clip first, ReadOnlySpan<Clip> clips) => new() { First = first, Rest = clips.ToArray() }; }
            """),
        [OperationKind.DelegateCreation] = Run("""
            Action<Clip> feed = new Action<Clip>(clip => Train(clip)); // licensed
            feed(Load());
            Action<Clip> other = new Action<Clip>(clip => Train(clip));
            other(Free());
            """),
        [OperationKind.FlowAnonymousFunction] = Run("""
            var clip = Load();
            Action feed = () => Train(clip); // licensed
            feed();
            Func<Clip> get = static () => Free();
            Train(get());
            """),
        [OperationKind.Tuple] = Run("""
            var pair = (Load(), Free());
            Train(pair.Item1); // licensed
            Train(pair.Item2);
            """),

        // Operators.
        [OperationKind.Conversion] = Run("""
            object boxed = Load();
            Train((Clip)boxed); // licensed
            boxed = Free();
            Train((Clip)boxed);
            """),
        [OperationKind.Binary] = Run("""
            Train(Load().Text + "a"); // licensed
            Train(Free().Text + "a");
            """),
        [OperationKind.Unary] = Run("""
            Train(-Load().Rate); // licensed
            Train(-Free().Rate);
            """),
        [OperationKind.TupleBinary] = Run("""
            Train((Free().Rate, 1) == (Free().Rate, 2));
            Train((Load().Rate, 1) == (Free().Rate, 2)); // licensed
            """),
        [OperationKind.Range] = Run("""
            Range range = Free().Rate..;
            Train(range);
            range = Load().Rate..^1;
            Train(range); // licensed
            """),
        [OperationKind.IsNull] = Run("""
            Clip? clip = null;
            Train(clip ?? Load()); // licensed
            Train(clip ?? Free());
            """),
        [OperationKind.IsType] = Run("""
            object clip = Load();
            if (clip is Clip) Train(clip); // licensed
            clip = Free();
            if (clip is Clip) Train(clip);
            """),
        [OperationKind.FlowCapture] = Run(
            """
            Train(Environment.TickCount > 7 ? Load() : Free()); // licensed
            Train(Environment.TickCount > 7 ? Free() : null);
            """),
        [OperationKind.FlowCaptureReference] = Run(
            """
            Train(Load()?.Text ?? ""); // licensed
            Train(Free()?.Text ?? "");
            """),

        // Patterns.
        [OperationKind.IsPattern] = Run("""
            object clip = Load();
            if (clip is Clip { Rate: > 1 } found) Train(found); // licensed
            clip = Free();
            if (clip is Clip { Rate: > 1 } other) Train(other);
            """),
        [OperationKind.ConstantPattern] = Run("""
            var clip = Load();
            if (clip.Rate is 1) Train(clip); // licensed
            clip = Free();
            if (clip.Rate is 1) Train(clip);
            """),
        [OperationKind.DeclarationPattern] = Run("""
            object clip = Load();
            if (clip is Clip found) Train(found); // licensed
            clip = Free();
            if (clip is Clip other) Train(other);
            """),
        [OperationKind.DiscardPattern] = Run("""
            Train(Environment.TickCount switch { 1 => Load(), _ => Free() }); // licensed
            Train(Environment.TickCount switch { 1 => Free(), _ => null });
            """),
        [OperationKind.RecursivePattern] = Run("""
            var pair = (Load(), 1);
            if (pair is (var clip, 1)) Train(clip); // licensed
            if (pair is (_, var number)) Train(number);
            """),
        [OperationKind.PropertySubpattern] = Run("""
            var clip = new Clip { Next = Load() };
            if (clip is { Next: { } next }) Train(next); // licensed
            if (clip is { Text: { } text }) Train(text);
            """),
        [OperationKind.ListPattern] = Run("""
            Clip[] clips = [Load(), Free()];
            if (clips is [var first, _]) Train(first); // licensed
            if (clips is [_, var second]) Train(second);
            """),
        [OperationKind.SlicePattern] = Run("""
            Clip[] clips = [Free(), Load()];
            if (clips is [_, .. var rest]) Train(rest); // licensed
            clips = [Free(), Free()];
            if (clips is [_, .. var others]) Train(others);
            """),
        [OperationKind.NegatedPattern] = Run("""
            object? clip = Load();
            if (clip is not Clip found) return;
            Train(found); // licensed
            clip = Free();
            if (clip is not Clip other) return;
            Train(other);
            """),
        [OperationKind.BinaryPattern] = Run("""
            var clip = Load();
            if (clip.Rate is > 1 and < 9 or 20) Train(clip); // licensed
            clip = Free();
            if (clip.Rate is > 1 and < 9 or 20) Train(clip);
            """),
        [OperationKind.RelationalPattern] = Run("""
            var clip = Load();
            if (clip.Rate is > 1) Train(clip); // licensed
            clip = Free();
            if (clip.Rate is > 1) Train(clip);
            """),
        [OperationKind.TypePattern] = Run("""
            object clip = Load();
            if (clip is Clip or string) Train(clip); // licensed
            clip = Free();
            if (clip is Clip or string) Train(clip);
            """),

        // Text.
        [OperationKind.InterpolatedString] = Run("""
            Train($"{Load().Text}!"); // licensed
            Train($"{Free().Text}!");
            """),
        [OperationKind.Interpolation] = Run("""
            Train($"{Load().Rate,8:x}"); // licensed
            Train($"{Free().Rate,8:x}");
            """),
        [OperationKind.InterpolatedStringText] = Run("""
            Train($"rate {Load().Rate}"); // licensed
            Train($"rate {Free().Rate}");
            """),

        // Queries, iterators and tasks.
        [OperationKind.TranslatedQuery] = Run("""
            Clip[] clips = [Load()];
            Train(from clip in clips where clip.Rate > 1 select clip.Text); // licensed
            clips = [Free()];
            Train(from clip in clips where clip.Rate > 1 select clip.Text);
            """),
        [OperationKind.YieldReturn] = Members("""
            static IEnumerable<Clip> Clips() { yield return Load(); }
            static IEnumerable<Clip> Others() { yield return Free(); }
            public static void Run() {
                foreach (var clip in Clips()) Train(clip); // licensed
                foreach (var clip in Others()) Train(clip); }
            """),
        [OperationKind.Await] = Members("""
            static async System.Threading.Tasks.Task<Clip> Clip() { await System.Threading.Tasks.Task.Yield(); return Load(); }
            static async System.Threading.Tasks.Task<Clip> Other() { await System.Threading.Tasks.Task.Yield(); return Free(); }
            public static async System.Threading.Tasks.Task Run() {
                Train(await Clip()); // licensed
                Train(await Other()); }
            """),
        [OperationKind.CaughtException] = Run(
            """
            try { throw new Failed(Load()); } catch (Failed failed) { Train(failed.Clip); } // licensed
            try { throw new Failed(Free()); } catch (Failed failed) { Train(failed.Clip); }
            """,
            "sealed class Failed(Clip clip) : Exception { public Clip Clip => clip; }"),

        // Late binding and pointers.
        [OperationKind.DynamicMemberReference] = Run("""
            dynamic clip = Load();
            Train((object)clip.Text); // licensed
            clip = Free();
            Train((object)clip.Text);
            """),
        [OperationKind.DynamicInvocation] = Members("""
            static Clip Same(object clip) => (Clip)clip;
            public static void Run() {
                dynamic clip = Load();
                Train((object)Same(clip)); // licensed
                dynamic other = Free();
                Train((object)Same(other)); }
            """),
        [OperationKind.DynamicObjectCreation] = Run(
            """
            dynamic clip = Load();
            Train(new Box(clip)); // licensed
            clip = Free();
            Train(new Box(clip));
            """,
            "sealed class Box { public object Clip; public Box(Clip clip) => Clip = clip; public Box(string text) => Clip = text; }"),
        [OperationKind.DynamicIndexerAccess] = Run("""
            dynamic clips = new[] { Load() };
            Train((object)clips[0]); // licensed
            clips = new[] { Free() };
            Train((object)clips[0]);
            """),
        [OperationKind.AddressOf] = Members("""
            public static unsafe void Run() {
                var rate = Load().Rate;
                var pointer = &rate;
                Train(*pointer); // licensed
                rate = Free().Rate;
                Train(*pointer); }
            """),
        [OperationKind.FunctionPointerInvocation] = Members("""
            static Clip Same(Clip clip) => clip;
            public static unsafe void Run() {
                delegate*<Clip, Clip> same = &Same;
                Train(same(Load())); // licensed
                Train(same(Free())); }
            """),
        [OperationKind.None] = Run("""
            var clip = Load();
            Train(__refvalue(__makeref(clip), Clip)); // licensed
            var other = Free();
            Train(__refvalue(__makeref(other), Clip));
            """),
    };

    private static string Run(string statements, string types = "") => Members("public static void Run() {\n" + statements + "\n}", types);

    private static string Members(string members, string types = "", string usings = "") => usings + "public static class P {\n" + members + "\n}\n" + types;
}
