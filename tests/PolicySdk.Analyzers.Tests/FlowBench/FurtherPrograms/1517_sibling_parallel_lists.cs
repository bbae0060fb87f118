// sibling: A data set keeps parallel columns and nested parts.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1517_Sibling_ParallelLists
{
    private sealed class Columns
    {
        public List<string> Prompts { get; } = [];

        public List<string> Transcripts { get; } = [];

        public (string Language, Clip Example) Meta;

        public void Add(string prompt, string transcript)
        {
            Prompts.Add(prompt);
            Transcripts.Add(transcript);
        }
    }

    public static void Run()
    {
        var columns = new Columns();
        columns.Add("say it", Source.LoadPerformerText());
        columns.Meta = ("is", Source.LoadPerformer());
        Sink.Train(columns.Transcripts); // BAD: tainted-column
        Sink.Train(columns.Prompts); // OK
        Sink.Train(columns.Meta.Example); // BAD: tuple-field
        Sink.TrainText(columns.Meta.Language); // OK
        Sink.Train(columns); // BAD: whole-table
    }
}
