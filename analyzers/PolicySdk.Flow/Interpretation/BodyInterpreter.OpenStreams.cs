using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Interpretation;

/// <summary>Streams that lead out: what is written to them later, by whatever member or wrapper, is used then and there.</summary>
internal sealed partial class BodyInterpreter
{
    private const string UseNote = "$$use:";

    // `"uses": [{ "of": "return", ... }]` of a member that hands out a stream.
    private void NoteOpened(ApiUse use, ModelCall call)
    {
        if (use.Of is not { Root: "return" or "this", Segments.IsEmpty: true } || call.Type is not { } type || !FlowEngine.IsStream(_engine.Unwrap(type)!))
        {
            return;
        }

        var key = Fields.Named(UseNote + _engine.NumberOfOpener(use.Use, call.Method).ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var node in ReadPath(call, use.Of).Refs)
        {
            _frame.WriteField(node, key, AbstractValue.Of(true), single: false);
        }
    }

    // Something is put into an object: that is a use, where the object was opened for one, or is of a type of which writing is one.
    private void UseWritten(int node, LabelSet labels, SyntaxNode site)
    {
        if (labels.IsEmpty || _frame.Find(node) is not { } state)
        {
            return;
        }

        if (state.Type is { } type && _engine.UseOfWritingTo(type) is { } own)
        {
            Consume(own.Use, AbstractValue.OfLabels(labels), own.Opener, site);
        }

        if (!_engine.HasOpeners)
        {
            return;
        }

        foreach (var (key, _) in state.Fields)
        {
            if (Fields.IsAside(key) && Fields.TextOf(key) is var name && name.StartsWith(UseNote, StringComparison.Ordinal)
                && int.TryParse(name.Substring(UseNote.Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            {
                var (use, opener) = _engine.OpenerOf(number);
                Consume(use, AbstractValue.OfLabels(labels), opener, site);
            }
        }
    }
}
