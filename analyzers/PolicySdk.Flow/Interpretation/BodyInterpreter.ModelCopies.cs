using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Interpretation;

/// <summary>`x.[] -> y.[]`: every place at its own position, key or name; and references to places.</summary>
internal sealed partial class BodyInterpreter
{
    // Where in a path `.[]` stands, or -1.
    private static int EveryPlaceIn(ModelPath path)
    {
        for (var i = 0; i < path.Segments.Length; i++)
        {
            if (path.Segments[i] is { Kind: ModelSegmentKind.Keyed, Name: "" })
            {
                return i;
            }
        }

        return -1;
    }

    private void CopyPlaces(ModelCall call, ModelPath from, ModelPath to)
    {
        var source = ReadPath(call, Before(from, EveryPlaceIn(from)));
        var isAppended = EndsIn(to, ModelSegmentKind.Append);
        var end = isAppended ? to.Segments.Length - 1 : EveryPlaceIn(to);
        EnsureReturn(call, to.Root);
        EnsureContainers(call, Before(to, end), to.Segments[end]);
        var target = ReadPath(call, Before(to, end));
        var copy = new PlaceCopy(Behind(from, EveryPlaceIn(from)), Behind(to, end), source.Refs.Count == 1 && target.Refs.Count == 1);
        foreach (var destination in target.Refs)
        {
            foreach (var node in source.Refs)
            {
                if (_frame.Find(node) is not { } state)
                {
                    continue;
                }

                if (state is { IsView: false, Deferred: null } and ({ IsOpaque: true } or { Own.IsEmpty: false }))
                {
                    // The copy holds the same elements, nobody has asked for them yet.
                    _frame.ReadField(node, FieldKeys.AnyElement, null);
                    state = _frame.Find(node)!;
                }

                if (isAppended)
                {
                    AppendPlaces(node, state, destination, copy);
                }
                else if (state.IsView || _frame.Find(destination) is { IsView: true } || state.Deferred is not null || (state.Type is { } own && _engine.EnumeratorOf(own) is not null) || _engine.IsDictionary(state.Type) != _engine.IsDictionary(_frame.Find(destination)?.Type))
                {
                    CopyAny(node, destination, copy);
                }
                else if (copy.IsWhole)
                {
                    CopyFields(state, destination, copy.IsSingle);
                }
                else
                {
                    CopyElements(node, state, destination, copy);
                }
            }

            AddOwn(AbstractValue.OfNode(destination), source.Labels);
        }
    }

    private static ModelPath Before(ModelPath path, int index) => index == path.Segments.Length - 1 ? path.Holder : new(path.Root, ImmutableArray.Create(path.Segments, 0, index));

    private static ImmutableArray<ModelSegment> Behind(ModelPath path, int index) =>
        ImmutableArray.Create(path.Segments, index + 1, path.Segments.Length - index - 1);

    // Elements of which the positions are not known, or mean something else in the copy; a view keeps none, it shows those of another.
    private void CopyAny(int node, int destination, PlaceCopy copy)
    {
        WriteCopy(destination, FieldKeys.AnyElement, _frame.ReadField(node, FieldKeys.AnyElement, null), copy);
        ForgetLength(destination);
    }

    private void CopyElements(int node, ObjectState state, int destination, PlaceCopy copy)
    {
        foreach (var (key, value) in state.Fields)
        {
            if (Fields.IsElement(key))
            {
                WriteCopy(destination, key, value, copy);
            }
        }

        if (state.IsOpaque || !state.Own.IsEmpty)
        {
            CopyAny(node, destination, copy);
        }
    }

    private void AppendPlaces(int node, ObjectState state, int destination, PlaceCopy copy)
    {
        var isKnown = copy.IsSingle && state is { IsView: false, Deferred: null, IsOpaque: false, Own.IsEmpty: true, Length: not ObjectState.UnknownLength }
            && state.Fields.Find(FieldKeys.AnyElement) is null && !_engine.IsDictionary(state.Type);
        if (!isKnown)
        {
            CopyAny(node, destination, copy);
            return;
        }

        for (var position = 0; position < state.Length; position++)
        {
            _frame.Append(destination, state.Fields.Find(Fields.Element(position)) ?? AbstractValue.Null, single: true);
        }
    }

    private void WriteCopy(int destination, int key, AbstractValue value, PlaceCopy copy)
    {
        foreach (var segment in copy.From)
        {
            value = segment.Kind == ModelSegmentKind.Member ? ReadNamed(value, segment.Name) : ReadElements(value, FieldKeys.AnyElement, null);
        }

        if (copy.To is [{ Kind: ModelSegmentKind.Member } part, ..])
        {
            WriteElementPart(destination, key, Fields.Named(part.Name), value, copy.IsSingle);
        }
        else
        {
            _frame.WriteField(destination, key, value, copy.IsSingle);
        }
    }

    private void CopyFields(ObjectState state, int destination, bool single)
    {
        foreach (var (key, value) in state.Fields)
        {
            _frame.WriteField(destination, key, value, single);
        }

        if (_frame.Find(destination) is not { } written)
        {
            return;
        }

        if (!state.Own.IsEmpty || state.IsOpaque)
        {
            var traits = written.Traits | (state.Traits & (ObjectTraits.Opaque | ObjectTraits.Interior));
            written = written.WithTraits(traits).WithOwn(written.Own.Union(state.Own));
        }

        _frame.SetObject(destination, single ? written.WithLength(state.Length) : written.WithLength(ObjectState.UnknownLength));
    }

    // Methods that return references: the place that a path names, where it is one.
    private Place? PlaceOf(ModelCall call, ModelPath path)
    {
        if (path.Segments.IsEmpty)
        {
            return call.ArgumentOf(path.Root)?.Place;
        }

        var last = path.Segments[path.Segments.Length - 1];
        var holder = path.Holder;
        if (last.Kind == ModelSegmentKind.Member && !holder.Segments.IsEmpty)
        {
            return PlaceOf(call, holder)?.Part(Fields.Named(last.Name));
        }

        var target = ReadPath(call, holder);
        return target.Refs.IsEmpty ? null : last.Kind switch
        {
            ModelSegmentKind.Elements => Place.Fields(target.Refs, FieldKeys.AnyElement),
            ModelSegmentKind.Keyed => Place.Fields(target.Refs, KeyOf(call, last, target, holder)),
            ModelSegmentKind.Member => Place.Fields(target.Refs, Fields.Named(last.Name)),
            _ => null,
        };
    }

    /// <summary>How places are copied: from which part of each, into which part, and whether one object is certainly meant on both sides.</summary>
    private readonly record struct PlaceCopy(ImmutableArray<ModelSegment> From, ImmutableArray<ModelSegment> To, bool IsSingle)
    {
        public bool IsWhole => From.IsEmpty && To.IsEmpty;
    }
}
