using System.Globalization;
using PolicySdk;

namespace EmotionTraining.Datasets;

/// <summary>The troupe's recorded lines, third edition, read from <c>data/improv/lines.csv</c>.</summary>
[ConsentScope(Licenses.ImprovTroupe2026,
    Data = [DataCategories.VoiceRecording, DataCategories.Transcript, DataCategories.EmotionLabel])]
internal sealed class ImprovLines(string dataRoot) : IDatasetLoader<ImprovLine>
{
    private const int Columns = 10;

    /// <summary>Reads every line of the set, in file order.</summary>
    /// <exception cref="FormatException">A row has the wrong number of columns or a measure is not a number.</exception>
    public IEnumerable<ImprovLine> Load()
    {
        var path = Path.Combine(dataRoot, "improv", "lines.csv");
        var number = 1;
        foreach (var row in File.ReadLines(path).Skip(1))
        {
            number++;
            var fields = CsvRecord.Split(row);
            if (fields.Length != Columns)
            {
                throw new FormatException($"{path}({number}): expected {Columns} columns, found {fields.Length}.");
            }

            yield return ToLine(fields);
        }
    }

    private static ImprovLine ToLine(string[] fields) => new()
    {
        PerformerId = fields[0],
        TakeId = fields[1],
        Scene = fields[2],
        Text = fields[3],
        Prosody = new Prosody(Number(fields[4]), Number(fields[5]), Number(fields[6]), Number(fields[7]), Number(fields[8])),
        PerformedEmotion = fields[9],
    };

    private static float Number(string field) => float.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture);
}
