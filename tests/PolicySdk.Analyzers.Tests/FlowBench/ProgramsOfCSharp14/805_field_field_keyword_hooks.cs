// field: field in init accessors, static properties, indexer-like caches and notifications.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case805_Field_FieldKeywordHooks
{
    private sealed class Model(Action<string> changed)
    {
        public required string Name
        {
            get;
            init => field = "[" + value + "]";
        }

        public static string Shared
        {
            get => field;
            set => field = value + field;
        } = "";

        public string Words
        {
            get;
            set
            {
                if (field == value)
                {
                    return;
                }

                changed(field);
                field = value;
            }
        } = "first";

        public List<string> Lines { get => field; } = [];
    }

    public static void Run()
    {
        var old = new List<string>();
        var model = new Model(old.Add) { Name = Source.LoadPerformerText() };
        Sink.TrainText(model.Name); // BAD: init-field
        model.Words = Source.LoadPerformerText();
        Sink.Train(old); // OK
        Sink.TrainText(model.Words); // BAD: notified
        model.Words = "cut";
        Sink.TrainText(model.Words); // BAD: early-return
        Sink.Train(old); // BAD: old-value
        Model.Shared = "a";
        Sink.TrainText(Model.Shared); // OK: hard
        Model.Shared = Source.LoadPerformerText();
        Model.Shared = "b";
        Sink.TrainText(Model.Shared); // BAD: static-field-keyword
        model.Lines.Add(Source.LoadPublicText());
        Sink.Train(model.Lines); // OK
    }
}
