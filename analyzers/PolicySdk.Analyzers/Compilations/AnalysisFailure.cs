using PolicySdk.Analyzers.Judgement;
using PolicySdk.Analyzers.Rules;
using PolicySdk.Flow.Analysis;

namespace PolicySdk.Analyzers.Compilations;

/// <summary>Makes the finding of an analysis that could not be done: an analyzer that throws would only warn, and so let everything pass.</summary>
internal static class AnalysisFailure
{
    private const string Help = "this is a defect of PolicySdk: report it with the code that it names; until then nothing proves that the build keeps to its licenses";

    /// <summary>The finding of an exception.</summary>
    public static Finding Of(Exception exception, Location location) => new()
    {
        Rule = Descriptors.PSDK9003_AnalysisFailed,
        Location = location,
        Message = $"The licenses could not be checked: {exception.GetType().Name}: {FirstLine(exception.Message)}{Origin(exception)}",
        Help = Help,
    };

    /// <summary>The finding of a member that the engine gave up on.</summary>
    public static Finding Of(FlowFailure failure) => new()
    {
        Rule = Descriptors.PSDK9003_AnalysisFailed,
        Location = failure.Location,
        Message = $"The flow of data through {OriginPhrases.NameOf(failure.Member)} could not be followed: {FirstLine(failure.Reason)}",
        Help = Help,
    };

    private static string FirstLine(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        return end < 0 ? text : text.Substring(0, end);
    }

    // The first frame says where to look, and holds no path of the machine that built the analyzer.
    private static string Origin(Exception exception)
    {
        var frame = exception.StackTrace?.Split('\n').FirstOrDefault()?.Trim();
        if (frame is null or "")
        {
            return "";
        }

        var file = frame.IndexOf(" in ", StringComparison.Ordinal);
        return " " + (file < 0 ? frame : frame.Substring(0, file));
    }
}
