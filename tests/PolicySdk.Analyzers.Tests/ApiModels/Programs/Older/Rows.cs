// CsvHelper before version 34: readers and writers around those of the base library.
namespace FlowBench.Cases;

using System.Globalization;
using CsvHelper;

public static class Rows
{
    public class Row
    {
        public string Text { get; set; } = "";

        public float Pitch { get; set; }
    }

    public static void Reading()
    {
        using var reader = new CsvReader(new StringReader(Source.LoadPerformerText()), CultureInfo.InvariantCulture);
        Sink.Train(reader.GetRecords<Row>().Where(row => row.Pitch > 1).ToList()); // BAD: records
        reader.Read();
        reader.ReadHeader();
        Sink.Train(reader.HeaderRecord!); // OK
        Sink.Train(reader.GetField("text")!); // BAD: field
        Sink.Train(reader.GetField<float>(1)); // BAD: typed
        Sink.Train(reader["text"]!); // BAD: item
        Sink.Train(reader.GetRecord<Row>().Pitch); // BAD: record
        Sink.Train(reader.ColumnCount); // OK
        if (reader.TryGetField<float>(1, out var pitch))
        {
            Sink.Train(pitch); // BAD: tried
        }

        using var open = new CsvReader(new StringReader(Source.LoadPublicText()), CultureInfo.InvariantCulture);
        foreach (var row in open.GetRecords<Row>())
        {
            Sink.Train(row); // OK
        }
    }

    public static async Task Writing()
    {
        await using (var writer = new CsvWriter(new StreamWriter("rows.csv"), CultureInfo.InvariantCulture))
        {
            await writer.WriteRecordsAsync(Source.LoadPerformers());
            writer.WriteRecord(Source.LoadPublic()); // OK
            writer.NextRecord();
            writer.WriteField(Source.LoadPerformerText());
        }

        using var reader = new CsvReader(new StreamReader("rows.csv"), CultureInfo.InvariantCulture);
        await foreach (var row in reader.GetRecordsAsync<Row>())
        {
            Sink.Train(row); // BAD: read-back
        }

        var text = new StringWriter();
        using var memory = new CsvWriter(text, CultureInfo.InvariantCulture);
        memory.WriteRecords(Source.LoadPerformers()); // OK
        Sink.Train(text.ToString()); // BAD: text
    }
}
