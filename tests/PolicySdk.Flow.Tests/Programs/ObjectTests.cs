namespace PolicySdk.Flow.Tests.Programs;

public sealed class ObjectTests
{
    [Fact]
    public void ChainOfParents_Settles() => FlowProgram.Of("""
        public static class P {
            static IEnumerable<Type> Above(Type type) {
                for (var parent = type.BaseType; parent is { IsAbstract: true }; parent = parent.BaseType) yield return parent.UnderlyingSystemType;
            }
            static Exception Innermost(Exception exception) {
                while (exception.InnerException is { } inner) { exception = inner; }
                return exception;
            }
            static Type? Outermost(Type type) {
                Type? result = null;
                for (var each = type; each is not null; each = each.DeclaringType) { result = each.BaseType ?? each; }
                return result;
            }
            public static void Run(Type free, [Scope("licensed")] Type type, [Scope("licensed")] Exception exception) {
                foreach (var each in Above(free)) Train(each);
                foreach (var each in Above(type)) Train(each); // licensed
                Train(Innermost(new Exception("free")));
                Train(Innermost(exception)); // licensed
                Train(Outermost(free));
                Train(Outermost(type)); // licensed
            } }
        """).FindsWhatIsMarked();

    [Fact]
    public void Fields_AreKeptApart() => FlowProgram.Of("""
        public class Sheet { public Clip? Voice; public Clip? Bed { get; set; } }
        public static class P { public static void Run() {
            var sheet = new Sheet { Voice = Load(), Bed = Free() };
            Train(sheet.Voice); // licensed
            Train(sheet.Bed);
            Train(sheet); // licensed
            sheet.Voice = null;
            Train(sheet);
        } }
        """).FindsWhatIsMarked();

    [Fact]
    public void MayAlias_IsWeak_ButTheNameIsKnown() => FlowProgram.Of("""
        public class Box { public Clip? Clip; }
        public static class P { public static void Run(bool b) {
            var x = new Box { Clip = Load() }; var y = new Box { Clip = Free() };
            var z = b ? x : y;
            z.Clip = Free();
            Train(x.Clip); // licensed
            Train(y.Clip);
            Train(z.Clip);
        } }
        """).FindsWhatIsMarked();

    [Fact]
    public void ObjectsOfALoop_AreToldApartFromTheNewest() => FlowProgram.Of("""
        public class Node { public Clip? Clip; public Node? Next; }
        public static class P { public static void Run(int n) {
            Node? list = null;
            for (var i = 0; i < n; i++) {
                var node = new Node { Next = list, Clip = Free() };
                Train(node.Clip);
                node.Clip = Load();
                list = node;
            }
            Train(list!.Next!.Clip); // licensed
        } }
        """).FindsWhatIsMarked();

    [Fact]
    public void Statics_AreSharedBetweenMembers() => FlowProgram.Of("""
        public static class P {
            static Clip? s_voice; static Clip? s_bed;
            public static void First() { s_voice = Load(); s_bed = Free(); }
            public static void Second() {
                Train(s_voice); // licensed
                Train(s_bed);
            } }
        """).FindsWhatIsMarked();

    [Fact]
    public void PublicMembers_ShareTheirObject() => FlowProgram.Of("""
        public sealed class Trainer {
            private Clip? _clip;
            public void Prepare() => _clip = Load();
            public void Run() => Train(_clip); // licensed
        }
        """).FindsWhatIsMarked();
}
