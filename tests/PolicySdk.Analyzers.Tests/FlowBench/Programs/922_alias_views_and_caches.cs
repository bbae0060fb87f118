// alias: The same object is found again by another road.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case922_Alias_ViewsAndCaches
{
    private sealed class Document
    {
        private readonly List<Section> _sections = [];

        public IReadOnlyList<Section> Sections => _sections;

        public Section Add(string title)
        {
            var section = new Section(this) { Title = title };
            _sections.Add(section);
            return section;
        }
    }

    private sealed class Section(Document owner)
    {
        public Document Owner { get; } = owner;

        public string Title { get; set; } = "";

        public string Body { get; set; } = "";
    }

    private sealed class Session
    {
        private static readonly Session s_shared = new();

        public static Session Shared => s_shared;

        public List<string> Lines { get; } = [];
    }

    private static readonly Document s_template = new();

    private static Document Template => s_template;

    private static Document Blank => new();

    public static void Run()
    {
        var document = new Document();
        var intro = document.Add("intro");
        var outro = document.Add("outro");
        document.Sections[0].Body = Source.LoadPerformerText();
        Sink.TrainText(intro.Body); // BAD: found-in-list
        Sink.TrainText(intro.Title); // OK
        Sink.Train(outro); // BAD: reached-through-owner
        outro.Owner.Add("extra").Title = Source.LoadPerformerText();
        Sink.TrainText(document.Sections[^1].Title); // BAD: added-through-owner

        var apart = new Document();
        apart.Add("apart").Owner.Sections.First().Body = "b";
        Sink.Train(apart); // OK

        Blank.Add("x").Title = Source.LoadPerformerText();
        Sink.Train(Blank); // OK
        Template.Add("x").Title = Source.LoadPerformerText();
        Sink.Train(Template); // BAD: shared-template
        var lines = Session.Shared.Lines;
        lines.Add(Source.LoadPerformerText());
        Sink.Train(Session.Shared.Lines); // BAD: shared-session
        Sink.Train(new Session().Lines); // OK
    }
}
