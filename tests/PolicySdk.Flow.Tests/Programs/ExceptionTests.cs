namespace PolicySdk.Flow.Tests.Programs;

public sealed class ExceptionTests
{
    [Fact]
    public void Lambda_InATryWithAFinally_DoesNotRunIt() => FlowProgram.Of("""
        public static class P {
            static Clip Twice(Clip clip) => clip.Rate < 0 ? throw new InvalidOperationException() : new() { Text = clip.Text + clip.Text };
            public static Clip[] Run(int[] numbers) {
                var clip = Free();
                try {
                    return numbers.Select(_ => Twice(Load())).ToArray();
                }
                finally {
                    Train(clip);
                    clip = Load();
                    Train(clip); // licensed
                }
            }
            public static string[] RunMore(int[] numbers) {
                try {
                    var clips = numbers.Select(number => numbers[number % 3] > 0 && number > 1 ? Twice(Load()) : Free()).ToArray();
                    return clips.Select(clip => clip.Text).ToArray();
                }
                finally { Train(numbers.Length); }
            } }
        """).FindsWhatIsMarked();

    [Fact]
    public void Lambda_ThrowsWhereItIsCalled() => FlowProgram.Of("""
        public sealed class Broken(Clip clip) : Exception { public Clip Clip => clip; }
        public static class P {
            public static void Run(bool isFirst) {
                Action first = () => { }, second = () => { };
                try {
                    first = () => throw new Broken(isFirst ? Load() : Load());
                    second = () => { if (isFirst) throw new Broken(Free()); };
                    second();
                }
                catch (Broken broken) { Train(broken.Clip); }
                try { first(); }
                catch (Broken broken) { Train(broken.Clip); } // licensed
                try { second(); }
                catch (Broken broken) { Train(broken.Clip); }
            } }
        """).FindsWhatIsMarked();

    [Fact]
    public void LocalFunction_InATry_IsLeftByItsOwnHandlers() => FlowProgram.Of("""
        public sealed class Broken(Clip clip) : Exception { public Clip Clip => clip; }
        public static class P {
            public static void Run(bool isFirst) {
                try {
                    Clip? kept = null;
                    void Keep(Clip clip) {
                        try { if (isFirst) throw new Broken(clip); }
                        catch (Broken broken) { kept = broken.Clip; }
                        finally { Train(0); }
                    }
                    Keep(Free());
                    Train(kept);
                    Keep(Load());
                    Train(kept); // licensed
                }
                catch (Broken broken) { Train(broken.Clip); }
            } }
        """).FindsWhatIsMarked();
}
