namespace PolicySdk.Flow.Models;

/// <summary>Reads the flows of a model as people write them: <c>source.* -&gt; return.*</c>.</summary>
public static class ApiFlowText
{
    private static readonly (string Arrow, FlowKind Kind)[] s_arrows =
    [
        ("->", FlowKind.Copy), ("=>", FlowKind.Derive), ("~>", FlowKind.Train), ("!>", FlowKind.Measure), ("*>", FlowKind.Generate),
    ];

    /// <summary>Reads one flow; <see langword="false"/> with what is wrong in <paramref name="error"/>.</summary>
    public static bool TryParse(string text, out ApiFlow? flow, out string error)
    {
        flow = null;
        foreach (var (arrow, kind) in s_arrows)
        {
            var at = text.IndexOf(" " + arrow + " ", StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var target = text.Substring(at + arrow.Length + 2).Trim();
            if (!ModelPath.TryParse(text.Substring(0, at).Trim(), out var from, out error))
            {
                return false;
            }

            if (target == "nothing")
            {
                flow = new ApiFlow(FlowKind.Clear, from!, null);
                return true;
            }

            if (!ModelPath.TryParse(target, out var to, out error))
            {
                return false;
            }

            flow = new ApiFlow(kind, from!, to);
            return true;
        }

        error = $"'{text}' has no arrow; write 'x -> y', 'x => y', 'x ~> y', 'x !> y', 'x *> y' or 'x -> nothing'";
        return false;
    }
}
