// field: Properties with the field keyword: validating, lazy, trimming and ignoring.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case804_Field_FieldKeyword
{
    private sealed class Take
    {
        public string Text
        {
            get;
            set => field = value ?? throw new ArgumentNullException(nameof(value));
        } = "";

        public string Trimmed
        {
            get => field.Trim();
            set;
        } = "t";

        public Clip Clip => field ??= Source.LoadPerformer();

        public Clip Bed => field ??= Source.LoadPublic();

        public string Fixed
        {
            get => field;
            set => field = value.Length > 3 ? "long" : "short";
        } = "fixed";

        public int Changes
        {
            get;
            private set => field = Math.Max(field, value);
        }

        public string Counted
        {
            get;
            set
            {
                Changes++;
                field = value;
            }
        } = "";
    }

    public static void Run()
    {
        var take = new Take { Text = Source.LoadPerformerText() };
        Sink.TrainText(take.Text); // BAD: field-setter
        take.Text = "cut";
        Sink.TrainText(take.Text); // OK
        take.Trimmed = Source.LoadPerformerText();
        Sink.TrainText(take.Trimmed); // BAD: field-getter
        Sink.TrainClip(take.Clip); // BAD: lazy-field
        Sink.TrainClip(take.Bed); // OK
        take.Fixed = Source.LoadPerformerText();
        Sink.TrainText(take.Fixed); // OK
        take.Counted = Source.LoadPerformerText();
        Sink.Train(take.Changes); // OK
        Sink.TrainText(take.Counted); // BAD: counted
    }
}
