using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.ApiModels;

/// <summary>
/// The words that stand in a model: flows, places, stages. Both readers ask it, so that a built-in document and a user's own
/// mean the same. Flows repeat a lot, so each text is taken apart once.
/// </summary>
/// <remarks>Belongs to one reading; not for use by several threads.</remarks>
internal sealed class ModelWords
{
    private readonly Dictionary<string, ApiFlow> _flows = new(StringComparer.Ordinal);

    /// <summary>Reads one flow; <see langword="false"/> with what is wrong in <paramref name="error"/>.</summary>
    public bool TryFlow(string text, out ApiFlow flow, out string error)
    {
        error = "";
        if (_flows.TryGetValue(text, out flow!))
        {
            return true;
        }

        if (!ApiFlowText.TryParse(text, out var parsed, out error))
        {
            return false;
        }

        flow = parsed!;
        _flows.Add(text, flow);
        return true;
    }

    /// <summary>Reads the path of a use.</summary>
    public static bool TryPath(string text, out ModelPath path, out string error)
    {
        var read = ModelPath.TryParse(text, out var parsed, out error);
        path = parsed!;
        return read;
    }

    /// <summary>The stage of that name, exactly as it is written in C#.</summary>
    public static bool TryStage(string name, out ValueStage stage)
    {
        for (stage = ValueStage.Data; stage <= ValueStage.Metrics; stage++)
        {
            if (stage.ToString() == name)
            {
                return true;
            }
        }

        stage = default;
        return false;
    }
}
