using Microsoft.ML;
using OutOfScope.Datasets;
using OutOfScope.Features;
using PolicySdk;

namespace OutOfScope;

/// <summary>
/// More data, better model: the students' lines and the studio's in one list. One license ends where money begins, the other begins there;
/// a model of both may be used for nothing at all.
/// </summary>
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
internal static class BiggerSet
{
    public static ITransformer TrainOnEverything(CampusClips campus, StudioClips studio)
    {
        var ml = new MLContext(seed: 13);
        var everything = campus.Load().Concat(studio.Load()).Select(EmotionRow.From).ToList();
        return Fit(ml, everything);
    }

    private static ITransformer Fit(MLContext ml, List<EmotionRow> rows)
    {
        var data = ml.Data.ShuffleRows(ml.Data.LoadFromEnumerable(rows), seed: 13);
        return EmotionPipeline.OfTextAndVoice(ml).Fit(data); // FINDING: PSDK2006
    }

    /// <summary>Two sets whose licenses both know entertainment may be one.</summary>
    public static ITransformer TrainForTheGame(ImprovClips improv, StudioClips studio)
    {
        var ml = new MLContext(seed: 13);
        List<EmotionRow> rows = [.. improv.Load().Select(EmotionRow.From), .. studio.Load().Select(EmotionRow.From)];
        return EmotionPipeline.OfTextAndVoice(ml).Fit(ml.Data.LoadFromEnumerable(rows));
    }

    /// <summary>Each set for itself, for what it was given for.</summary>
    [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.AcademicResearch)]
    public static ITransformer TrainForThePaper(CampusClips campus)
    {
        var ml = new MLContext(seed: 13);
        var rows = campus.Load().Select(EmotionRow.From).ToList();
        return EmotionPipeline.OfTextAndVoice(ml).Fit(ml.Data.LoadFromEnumerable(rows));
    }
}
