using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Interpretation;

/// <summary>What API models note beside objects (<c>x.$$name</c>) and beside none (<c>static.$$name</c>).</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>What a handle has beside it that was opened under a name, so that models can tell a file from a buffer.</summary>
    private const string StoredMark = "$$stored";

    /// <summary>What something has beside it until it is disposed of.</summary>
    private const string OpenMark = "$$open";

    // What is noted of nobody in particular counts for every object beside which nothing is noted.
    private AbstractValue ReadAside(int node, int key) =>
        node != Frame.Statics && _frame.Find(node)?.Fields.Find(key) is { } noted && !(noted.Refs.IsEmpty && noted.Labels.IsEmpty)
            ? noted
            : _frame.ReadStatic(key);

    // While `static.$$no_name.$$open` certainly stands, what is noted of one thing under `$$name` is not noted of what is made of it.
    private bool IsSuspended(ApiFlow flow)
    {
        if (flow.From.Note is not { } note || flow.To?.Note != note)
        {
            return false;
        }

        var suspending = _frame.ReadStatic(Fields.Named("$$no_" + note));
        if (suspending is { Refs.IsEmpty: true } or { Nullness: not Nullness.MayBeObject })
        {
            return false;
        }

        var open = Fields.Named(OpenMark);
        foreach (var node in suspending.Refs)
        {
            if (_frame.Find(node)?.Fields.Find(open) is not { Refs.IsEmpty: false, Nullness: Nullness.MayBeObject })
            {
                return false;
            }
        }

        return true;
    }
}
