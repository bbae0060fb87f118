// ML.NET pipelines, data frames, and data that goes through files.
namespace FlowBench.Cases;

public static class Learning
{
    public class Row
    {
        public float Pitch;
        public string Emotion = "";
    }

    public class Pred
    {
        public float Score;
    }

    static Row ToRow(Clip c) => new()
    {
        Pitch = c.Samples[0],
        Emotion = c.Text
    };
    public static void A()
    {
        var ml = new MLContext(1);
        var rows = Source.LoadPerformers().Select(ToRow).ToList();
        var view = ml.Data.LoadFromEnumerable(rows);
        var open = ml.Data.LoadFromEnumerable(Source.LoadPublics().Select(ToRow));
        var split = ml.Data.TrainTestSplit(view, 0.2);
        var pipeline = ml.Transforms.Conversion.MapValueToKey("Label", "Emotion").Append(ml.Transforms.Concatenate("Features", "Pitch")).Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy());
        var model = pipeline.Fit(split.TrainSet); // BAD: fit
        var openModel = pipeline.Fit(open); // OK
        var scored = model.Transform(open);
        var metrics = ml.MulticlassClassification.Evaluate(openModel.Transform(open)); // OK
        var metrics2 = ml.MulticlassClassification.Evaluate(model.Transform(split.TestSet)); // BAD: evaluate
        Console.WriteLine(metrics2.MacroAccuracy);
        ml.Model.Save(model, view.Schema, "m.zip"); // BAD: save
        ml.Model.Save(openModel, view.Schema, "o.zip"); // OK
        var pipe2 = ml.Transforms.Concatenate("Features", "Pitch").Append(ml.BinaryClassification.Trainers.LbfgsLogisticRegression());
        IEstimator<ITransformer> pre = ml.Transforms.NormalizeMinMax("Pitch");
        var m2 = pre.Append(ml.Regression.Trainers.Sdca()).Fit(ml.Data.TakeRows(view, 3)); // BAD: fit2
        var cv = ml.Regression.CrossValidate(view, pipe2); // BAD: cv
        var cv2 = ml.Regression.CrossValidate(open, pipe2); // OK
        var trainer = ml.BinaryClassification.Trainers.AveragedPerceptron();
        var t = trainer.Fit(view, null); // BAD: fit-two
        var eng = ml.Model.CreatePredictionEngine<Row, Pred>(openModel);
        Sink.Train(eng.Predict(new Row { Pitch = 1 })); // OK
        Sink.Train(eng.Predict(rows[0])); // BAD: predict
        Sink.Train(ml.Data.CreateEnumerable<Row>(view, false).First().Pitch); // BAD: enumerable
        Sink.Train(view.GetColumn<float>("Pitch").ToArray()); // BAD: column
        Sink.Train(ml.Data.CreateEnumerable<Row>(open, false).First().Pitch); // OK
        var late = new List<Row>();
        var lazy = ml.Data.LoadFromEnumerable(late);
        late.Add(rows[0]);
        pipeline.Fit(lazy); // BAD: lazy
        pipeline.Append(ml.Transforms.Conversion.MapKeyToValue("x")).Fit(open); // OK
        Sink.Train(scored.Schema); // OK
        pipeline.Fit(ml.Data.FilterRowsByColumn(open, "Pitch", 0, 1)); // OK
        var pfi = ml.Transforms.CustomMapping<Row, Row>((a, b) => b.Pitch = a.Pitch, "m");
        var df = new DataFrame(new SingleDataFrameColumn("a", rows.Select(r => r.Pitch)), new SingleDataFrameColumn("b", new[] { 1f }));
        pipeline.Fit(df); // BAD: data-frame
        var df2 = DataFrame.LoadCsvFromString(Source.LoadPerformerText());
        pipeline.Fit(df2.Head(3)); // BAD: csv
        var df3 = DataFrame.LoadCsvFromString(Source.LoadPublicText());
        df3["c"] = df3["a"] + df3["b"];
        pipeline.Fit(df3); // OK
        df3["c"] = df2["a"];
        pipeline.Fit(df3); // BAD: column-put
        Sink.Train(df2["a"][0]); // BAD: cell
        Sink.Train(df2.Columns.Count); // OK
        Sink.Train(df2.Rows.Count); // OK
    }

    public static void Files()
    {
        File.WriteAllText("a.txt", Source.LoadPerformerText()); // BAD: store
        Sink.TrainText(File.ReadAllText("a.txt")); // BAD: read-back
        using (var w = new StreamWriter(Path.Combine("data", "b.csv")))
            w.WriteLine(Source.LoadPerformerText());
        Sink.TrainText(File.ReadLines("data/b.csv").First()); // BAD: read-lines
        var ml = new MLContext();
        var v = ml.Data.LoadFromTextFile<Row>(Path.Combine("data", "b.csv"));
        ml.Transforms.Concatenate("a", "b").Fit(v); // BAD: text-file
        File.Copy("a.txt", "c.txt");
        Sink.TrainText(File.ReadAllText("c.txt")); // BAD: copied
        using (var fs = File.Create("d.bin"))
            fs.Write(new byte[3]);
        var info = new FileInfo("a.txt");
        using var sr = info.OpenText();
        Sink.TrainText(sr.ReadToEnd()); // BAD: file-info
        File.AppendAllText("e.txt", Source.LoadPublicText());
        Sink.TrainText(File.ReadAllText("e.txt")); // OK
    }
}
