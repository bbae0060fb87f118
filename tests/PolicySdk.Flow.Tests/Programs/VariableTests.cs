namespace PolicySdk.Flow.Tests.Programs;

public sealed class VariableTests
{
    [Fact]
    public void Local_Overwritten_IsClean() => FlowProgram.Of("""
        public static class P { public static void Run(bool b) {
            var clip = Load();
            Train(clip); // licensed
            clip = Free();
            Train(clip);
            if (b) clip = Load();
            Train(clip); // licensed
        } }
        """).FindsWhatIsMarked();

    [Fact]
    public void Loop_CarriesOverRounds() => FlowProgram.Of("""
        public static class P { public static void Run() {
            var a = Free(); var b = Free();
            for (var i = 0; i < 3; i++) {
                Train(a); // licensed
                a = b;
                b = Load();
            }
        } }
        """).FindsWhatIsMarked();

    [Fact]
    public void DeadBranch_IsNotFollowed() => FlowProgram.Of("""
        public static class P {
            const bool Experimental = false;
            static void Step(Clip clip, object? optimizer) { if (optimizer is not null) Train(clip); }
            public static void Run() {
                if (Experimental) Train(Load());
                Step(Load(), null);
            } }
        """).FindsWhatIsMarked();

    [Fact]
    public void RefLocal_WritesWhatItRefersTo() => FlowProgram.Of("""
        public static class P { public static void Run(bool b) {
            var x = Free(); var y = Free(); var z = Free();
            ref var r = ref (b ? ref x : ref y);
            r = Load();
            Train(x); // licensed
            Train(y); // licensed
            Train(z);
        } }
        """).FindsWhatIsMarked();

    [Fact]
    public void StructCopy_IsApart() => FlowProgram.Of("""
        public struct Frame { public Clip Clip; public string Name; }
        public static class P { public static void Run() {
            var a = new Frame { Clip = Free(), Name = "a" };
            var b = a with { Clip = Load() };
            Train(a.Clip);
            Train(b.Clip); // licensed
            Train(b.Name);
        } }
        """).FindsWhatIsMarked();
}
