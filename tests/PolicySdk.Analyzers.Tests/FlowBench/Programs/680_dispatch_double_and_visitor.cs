// dispatch: A visitor with a result and one with state; double dispatch by overloads.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case680_Dispatch_DoubleAndVisitor
{
    private interface IVisitor<out T>
    {
        T Visit(VoiceNode node);

        T Visit(GroupNode node);
    }

    private abstract class AudioNode
    {
        public abstract T Accept<T>(IVisitor<T> visitor);
    }

    private sealed class VoiceNode(Clip clip) : AudioNode
    {
        public Clip Clip => clip;

        public override T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
    }

    private sealed class GroupNode(string name, params AudioNode[] nodes) : AudioNode
    {
        public string Name => name;

        public AudioNode[] Nodes => nodes;

        public override T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
    }

    private sealed class Words : IVisitor<string>
    {
        public string Visit(VoiceNode node) => node.Clip.Text;

        public string Visit(GroupNode node) => string.Join(' ', node.Nodes.Select(n => n.Accept(this)));
    }

    private sealed class Names : IVisitor<string>
    {
        public List<string> Seen { get; } = [];

        public string Visit(VoiceNode node) => "voice";

        public string Visit(GroupNode node)
        {
            Seen.Add(node.Name);
            foreach (var n in node.Nodes)
            {
                n.Accept(this);
            }

            return node.Name;
        }
    }

    public static void Run()
    {
        AudioNode rights = new GroupNode("g", new VoiceNode(Source.LoadPublic()), new GroupNode("h", new VoiceNode(Source.LoadPerformer())));
        Sink.TrainText(rights.Accept(new Words())); // BAD: visited
        var names = new Names();
        Sink.TrainText(rights.Accept(names)); // OK
        Sink.Train(names.Seen); // OK
        AudioNode open = new GroupNode(Source.LoadPerformerText(), new VoiceNode(Source.LoadPublic()));
        Sink.TrainText(open.Accept(new Words())); // OK
        Sink.TrainText(open.Accept(new Names())); // BAD: group-name
    }
}
