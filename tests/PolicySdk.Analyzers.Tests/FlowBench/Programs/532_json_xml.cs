// json: XML trees and serializers.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using System.Xml.Serialization;

namespace FlowBench.Cases;

public static class Case532_Json_Xml
{
    public static void Run()
    {
        var element = new XElement("clip", new XAttribute("id", "x"), new XElement("words", Source.LoadPerformerText()));
        Sink.TrainText(element.ToString()); // BAD: element-text
        Sink.TrainText(element.Element("words")!.Value); // BAD: child-value
        Sink.TrainText((string)element.Attribute("id")!); // OK: hard
        var parsed = XDocument.Parse(element.ToString());
        Sink.TrainText(parsed.Root!.Descendants("words").First().Value); // BAD: parsed
        var open = new XElement("clip", Source.LoadPublicText());
        Sink.TrainText(open.Value); // OK
        open.Add(new XElement("words", "w"));
        Sink.TrainText(open.ToString()); // OK
        open.SetAttributeValue("words", Source.LoadPerformerText());
        Sink.TrainText(open.ToString()); // BAD: set-attribute

        var serializer = new XmlSerializer(typeof(Clip));
        using var writer = new StringWriter();
        serializer.Serialize(writer, Source.LoadPerformer());
        Sink.TrainText(writer.ToString()); // BAD: xml-serialized
        using var reader = new StringReader(writer.ToString());
        Sink.TrainClip((Clip)serializer.Deserialize(reader)!); // BAD: xml-round-trip
        using var openWriter = new StringWriter();
        serializer.Serialize(openWriter, Source.LoadPublic());
        Sink.TrainText(openWriter.ToString()); // OK
    }
}
