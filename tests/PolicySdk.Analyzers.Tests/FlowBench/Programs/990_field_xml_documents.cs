// field: XDocument, XmlWriter, XmlReader, XmlSerializer and XPath.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Serialization;
using System.Xml.XPath;

namespace FlowBench.Cases;

public static class Case990_Field_XmlDocuments
{
    public sealed class Row
    {
        [XmlAttribute]
        public string Words { get; set; } = "";

        public string Label { get; set; } = "";
    }

    public static void Run()
    {
        var element = new XElement("take", new XAttribute("by", "x"), new XElement("words", Source.LoadPerformerText()));
        Sink.TrainText(element.ToString()); // BAD: element-text
        Sink.TrainText(element.Element("words")!.Value); // BAD: child-value
        Sink.TrainText((string)element.Attribute("by")!); // OK: hard
        Sink.TrainText(element.Name.LocalName); // OK

        var document = new XDocument(new XElement("root"));
        document.Root!.Add(new XElement("bed", Source.LoadPublicText()));
        Sink.TrainText(document.ToString()); // OK
        document.Root.SetElementValue("voice", Source.LoadPerformerText());
        Sink.TrainText(document.Descendants("voice").First().Value); // BAD: set-element
        Sink.TrainText(document.XPathSelectElement("//voice")!.Value); // BAD: xpath

        var builder = new StringBuilder();
        using (var writer = XmlWriter.Create(builder))
        {
            writer.WriteElementString("v", Source.LoadPerformerText());
        }

        using (var reader = XmlReader.Create(new StringReader(builder.ToString())))
        {
            reader.MoveToContent();
            Sink.TrainText(reader.ReadElementContentAsString()); // BAD: xml-reader
        }

        var serializer = new XmlSerializer(typeof(Row));
        using var text = new StringWriter();
        serializer.Serialize(text, new Row { Words = Source.LoadPerformerText() });
        var back = (Row)serializer.Deserialize(new StringReader(text.ToString()))!;
        Sink.TrainText(back.Words); // BAD: xml-round-trip

        using var open = new StringWriter();
        serializer.Serialize(open, new Row { Words = Source.LoadPublicText() });
        Sink.Train(serializer.Deserialize(new StringReader(open.ToString()))!); // OK
        var dom = new XmlDocument();
        dom.LoadXml($"<a><b>{Source.LoadPerformerText()}</b></a>");
        Sink.TrainText(dom.DocumentElement!.FirstChild!.InnerText); // BAD: xml-dom
        var parsed = from x in XElement.Parse($"<r><i>{Source.LoadPublicText()}</i></r>").Elements() select (string)x;
        Sink.Train(parsed.ToList()); // OK
    }
}
