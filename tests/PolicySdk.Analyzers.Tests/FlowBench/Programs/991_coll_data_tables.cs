// coll: DataTable, DataSet, DataView and LINQ to DataSet.
using System;
using System.Collections.Generic;
using System.Data;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case991_Coll_DataTables
{
    private static DataTable Table(string words)
    {
        var table = new DataTable("takes");
        table.Columns.Add("Label", typeof(string));
        table.Columns.Add("Words", typeof(string));
        table.Rows.Add("l", words);
        return table;
    }

    public static void Run()
    {
        var voice = Table(Source.LoadPerformerText());
        var open = Table(Source.LoadPublicText());
        Sink.TrainText((string)voice.Rows[0]["Words"]); // BAD: cell
        Sink.TrainText((string)voice.Rows[0]["Label"]); // OK: hard
        Sink.TrainText((string)open.Rows[0]["Words"]); // OK
        foreach (DataRow row in voice.Rows)
        {
            Sink.Train(row.ItemArray); // BAD: item-array
        }

        Sink.Train(voice.Select("Label = 'l'")); // BAD: select
        Sink.Train(voice.AsEnumerable().Select(r => r.Field<string>("Words")!).ToList()); // BAD: linq-to-dataset
        Sink.Train(open.AsEnumerable().Select(r => r.Field<string>("Words")!).ToList()); // OK
        Sink.TrainText(voice.Columns[0].ColumnName); // OK

        var set = new DataSet();
        set.Tables.Add(voice);
        using var writer = new StringWriter();
        set.WriteXml(writer);
        Sink.TrainText(writer.ToString()); // BAD: write-xml
        using var reader = voice.CreateDataReader();
        while (reader.Read())
        {
            Sink.TrainText(reader.GetString(1)); // BAD: data-reader
        }

        var added = open.NewRow();
        added["Label"] = "m";
        open.Rows.Add(added);
        Sink.Train(open); // OK
        added["Words"] = Source.LoadPerformerText();
        Sink.Train(open.Rows[1]); // BAD: row-changed-after-add
        var view = new DataView(voice) { Sort = "Label" };
        Sink.Train(view[0]["Words"]); // BAD: view-cell
    }
}
