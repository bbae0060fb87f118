// Tables: CsvHelper from version 34 on, Parquet.Net, Apache Arrow, DuckDB.
namespace FlowBench.Cases;

using Apache.Arrow;
using Apache.Arrow.Ipc;
using CsvHelper;
using DuckDB.NET.Data;
using Parquet;
using Parquet.Schema;
using Parquet.Serialization;

public static class Tables
{
    public class Row
    {
        public string Text { get; set; } = "";

        public float Pitch { get; set; }
    }

    private static IEnumerable<Row> Rows(IEnumerable<Clip> clips) => clips.Select(clip => new Row { Text = clip.Text, Pitch = clip.Samples[0] });

    public static void Comma()
    {
        using (var writer = CsvWriter.ToFile("a.csv"))
        {
            writer.WriteHeader<Row>(); // OK
            writer.WriteRecords(Rows(Source.LoadPerformers()));
            writer.WriteField(Source.LoadPerformerText());
            writer.WriteRecords(Rows(Source.LoadPublics())); // OK
        }

        using var reader = CsvReader.FromFile("a.csv");
        Sink.Train(reader.GetRecords<Row>().ToList()); // BAD: read-back
        using var text = CsvReader.FromText(Source.LoadPerformerText());
        Sink.Train(text.Headers.Count); // OK
        while (text.Read())
        {
            Sink.Train(text.GetString(0)); // BAD: string
            Sink.Train(text.Parse<float>("pitch")); // BAD: number
            Sink.Train(text.GetRecord<Row>().Pitch); // BAD: record
            Sink.Train(text.RowNumber); // OK
            Sink.Train(text[0].Parse<float>()); // BAD: item
        }

        using var open = CsvReader.Create(new StringReader(Source.LoadPublicText()));
        Sink.Train(open.GetRecords<Row>().First()); // OK
        using var memory = CsvWriter.Create(new StringWriter());
        memory.WriteRecords(Rows(Source.LoadPerformers())); // OK
    }

    public static async Task Columns()
    {
        await ParquetSerializer.SerializeAsync(Rows(Source.LoadPerformers()), "b.parquet"); // BAD: parquet
        Sink.Train(await ParquetSerializer.DeserializeAsync<Row>("b.parquet")); // BAD: parquet-back
        using var memory = new MemoryStream();
        await ParquetSerializer.SerializeAsync(Rows(Source.LoadPerformers()), memory); // OK
        Sink.Train(await ParquetSerializer.DeserializeAsync<Row>(memory)); // BAD: memory-back
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(), File.Create("c.parquet")))
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync<float>(new DataField<float>("pitch"), Source.LoadPerformerSamples());
        }

        await using var reader = await ParquetReader.CreateAsync("c.parquet");
        Sink.Train(reader.Schema); // OK
        Sink.Train(reader.RowGroupCount); // OK
        using var rows = reader.OpenRowGroupReader(0);
        var values = new float[8];
        await rows.ReadAsync<float>(new DataField<float>("pitch"), values);
        Sink.Train(values); // BAD: column
        Sink.Train(rows.RowCount); // OK
    }

    public static void Batches()
    {
        var array = new FloatArray.Builder().AppendRange(Source.LoadPerformerSamples()).Build();
        Sink.Train(array.Values.ToArray()); // BAD: values
        Sink.Train(array.Length); // OK
        Sink.Train(array.GetValue(0)!); // BAD: value
        var open = new FloatArray.Builder().AppendRange(Source.LoadPublicSamples()).Build();
        var batch = new RecordBatch.Builder().Append("x", false, array).Build();
        Sink.Train(batch.Column(0)); // BAD: batch-column
        Sink.Train(batch.Schema); // OK
        Sink.Train(batch.Length); // OK
        var made = new RecordBatch(batch.Schema, [open, array], 8);
        Sink.Train(made.Column(0)); // OK
        Sink.Train(((FloatArray)made.Column(1)).Values[0]); // BAD: made-column
        using var writer = new ArrowFileWriter(File.Create("d.arrow"), batch.Schema);
        writer.WriteRecordBatch(batch);
        using var reader = ArrowFileReader.FromFile("d.arrow");
        Sink.Train(reader.ReadNextRecordBatch()); // BAD: arrow-back
        using var stream = new ArrowStreamWriter(new MemoryStream(), batch.Schema);
        stream.WriteRecordBatch(batch); // OK
        var name = new StringArray.Builder().Append(Source.LoadPerformerText()).Build();
        Sink.Train(name.GetString(0)); // BAD: text
    }

    public static void Database(DuckDBConnection connection)
    {
        using var appender = connection.CreateAppender("clips");
        appender.CreateRow().AppendValue(1).AppendValue(Source.LoadPerformerText()).EndRow(); // BAD: append
        appender.CreateRow().AppendValue(Source.LoadPublicText()).EndRow(); // OK
        appender.AppendRow(row => row.AppendValue(Source.LoadPerformerText()).EndRow()); // BAD: append-row
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO clips VALUES ($text)";
        command.Parameters.Add(new DuckDBParameter("text", Source.LoadPerformerText()));
        command.ExecuteNonQuery(); // BAD: insert
        using var query = new DuckDBCommand("SELECT * FROM clips", connection);
        using var reader = query.ExecuteReader();
        while (reader.Read())
        {
            Sink.Train(reader.GetString(0)); // BAD: unscoped
            Sink.Train(reader.FieldCount); // OK
        }
    }
}
