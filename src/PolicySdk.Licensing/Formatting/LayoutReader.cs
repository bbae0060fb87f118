namespace PolicySdk.Licensing;

/// <summary>Makes of a document what is to be written: which comment belongs where, and which property comes first.</summary>
internal sealed class LayoutReader(string text, CancellationToken cancellationToken)
{
    /// <summary>The value of the whole document as an entry with the comments around it.</summary>
    public LayoutEntry ReadDocument(JsonValue root, Shape? shape, List<Comment> below)
    {
        var document = new LayoutEntry(null, Read(root, shape));
        document.Above.AddRange(CommentGap.Read(text, 0, root.Span.Start) is var head ? head.Comments : []);
        document.FollowsBlank = head.EndsBlank && head.Comments.Count > 0;
        foreach (var comment in CommentGap.Read(text, root.Span.End, text.Length).Comments)
        {
            if (comment.StartsLine || below.Count > 0 || !document.TryAddBehind(comment))
            {
                below.Add(comment);
            }
        }

        return document;
    }

    private LayoutValue Read(JsonValue value, Shape? shape)
    {
        shape = shape is OrNullShape orNull ? orNull.Other : shape;
        cancellationToken.ThrowIfCancellationRequested();
        var layout = value.Kind switch
        {
            JsonKind.Object => ReadObject(value, shape),
            JsonKind.Array => ReadArray(value, shape),
            _ => new LayoutValue(value.Kind, text.Substring(value.Span.Start, value.Span.Length)),
        };
        layout.Measure();
        return layout;
    }

    private LayoutValue ReadArray(JsonValue value, Shape? shape)
    {
        var layout = new LayoutValue(JsonKind.Array, "");
        var end = value.Span.Start + 1;
        var itemShape = (shape as ListShape)?.Item;
        foreach (var item in value.Items)
        {
            Add(layout, new LayoutEntry(null, Read(item, itemShape)), end, item.Span.Start);
            end = item.Span.End;
        }

        Close(layout, end, value.Span.End - 1);
        return layout;
    }

    private LayoutValue ReadObject(JsonValue value, Shape? shape)
    {
        var layout = new LayoutValue(JsonKind.Object, "");
        var end = value.Span.Start + 1;
        foreach (var member in value.Members)
        {
            var memberShape = shape switch
            {
                ObjectShape known => known.Find(member.Name)?.Value,
                MapShape map => map.Item,
                _ => null,
            };
            var entry = new LayoutEntry(text.Substring(member.NameSpan.Start, member.NameSpan.Length), Read(member.Value, memberShape));
            Add(layout, entry, end, member.Span.Start);
            entry.Above.AddRange(CommentGap.Read(text, member.NameSpan.End, member.Value.Span.Start).Comments);
            end = member.Span.End;
        }

        Close(layout, end, value.Span.End - 1);
        if (shape is ObjectShape ordered)
        {
            layout.Entries = InOrder(layout.Entries, value.Members, ordered);
        }

        return layout;
    }

    /// <summary>The entries in the order of the shape. What it does not know stays behind what it stood behind.</summary>
    private static List<LayoutEntry> InOrder(List<LayoutEntry> entries, ImmutableArray<JsonMember> members, ObjectShape shape)
    {
        var rank = -1;
        var ranks = members.Select(member => rank = shape.Find(member.Name) is { } known ? shape.Properties.IndexOf(known) : rank).ToArray();
        return [.. entries.Select((entry, i) => (entry, ranks[i])).OrderBy(each => each.Item2).Select(each => each.entry)];
    }

    /// <summary>Adds an entry, and gives the comments between it and what was before to the one or the other.</summary>
    private void Add(LayoutValue layout, LayoutEntry entry, int start, int end)
    {
        var gap = CommentGap.Read(text, start, end);
        var comments = Behind(layout, gap, gap.EndsLine);
        entry.Above.AddRange(comments);
        entry.FollowsBlank = gap.EndsBlank;
        layout.Entries.Add(entry);
    }

    private void Close(LayoutValue layout, int start, int end)
    {
        var gap = CommentGap.Read(text, start, end);
        layout.Closing.AddRange(Behind(layout, gap, gap.EndsLine || layout.Entries.Count > 0));
    }

    /// <summary>Leaves comments to the line that they stand behind, and returns the others.</summary>
    /// <param name="layout">The object or array so far.</param>
    /// <param name="gap">What stands behind its last entry, or behind its bracket.</param>
    /// <param name="isLineOver">Whether nothing follows on the line of the last comment.</param>
    private static IEnumerable<Comment> Behind(LayoutValue layout, CommentGap gap, bool isLineOver)
    {
        var comments = gap.Comments;
        var last = layout.Entries.Count > 0 ? layout.Entries[layout.Entries.Count - 1] : null;
        var sameLine = comments.FindIndex(each => each.StartsLine) is var next && next < 0 ? comments.Count : next;
        if (sameLine == comments.Count && !isLineOver)
        {
            // A comment before a value on its line speaks of that value, one before the comma of the value before.
            sameLine = last is null ? 0 : comments.FindIndex(each => each.IsBehindComma) is var comma && comma < 0 ? comments.Count : comma;
        }

        var taken = 0;
        while (taken < sameLine && (last is null || last.TryAddBehind(comments[taken])))
        {
            if (last is null)
            {
                layout.Opening.Add(comments[taken]);
            }

            taken++;
        }

        return comments.Skip(taken);
    }
}
