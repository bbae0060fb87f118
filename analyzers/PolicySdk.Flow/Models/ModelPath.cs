using System.Collections.Immutable;
using System.Globalization;

namespace PolicySdk.Flow.Models;

/// <summary>What a segment of a <see cref="ModelPath"/> does.</summary>
public enum ModelSegmentKind
{
    /// <summary><c>.*</c>: any element.</summary>
    Elements,

    /// <summary><c>.**</c>: the object itself and every object that it holds.</summary>
    Within,

    /// <summary><c>.+</c>: a new element behind the last one.</summary>
    Append,

    /// <summary>
    /// <c>.[x]</c>: the element under the key that argument x holds. A name made of digits is the position itself (<c>.[0]</c>),
    /// <c>.[^1]</c> the last element, and <c>.[]</c> on both sides of a flow every place at its own position, key or member name.
    /// </summary>
    Keyed,

    /// <summary><c>.Name</c> or <c>.$name</c>: a member, or state that no member shows.</summary>
    Member,

    /// <summary><c>(0)</c>: the first parameter of a delegate.</summary>
    CallbackParameter,

    /// <summary><c>.return</c> behind a delegate: what it returns.</summary>
    CallbackResult,
}

/// <summary>One step of a <see cref="ModelPath"/>.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Name">The member's or argument's name; empty for the other kinds.</param>
/// <param name="Index">The parameter's position for <see cref="ModelSegmentKind.CallbackParameter"/>.</param>
public sealed record ModelSegment(ModelSegmentKind Kind, string Name = "", int Index = 0);

/// <summary>
/// A place that a model speaks of: <c>this</c>, <c>return</c>, <c>static</c> or a parameter by its name, and steps from there:
/// <c>source.*</c>, <c>selector(0)</c>, <c>selector.return</c>, <c>return.TrainSet</c>, <c>this.$state</c>, <c>this.[key]</c>.
/// </summary>
public sealed record ModelPath(string Root, ImmutableArray<ModelSegment> Segments)
{
    /// <summary>The root of what belongs to no object: state of the library that every call of a program sees.</summary>
    public const string Static = "static";

    private ModelPath? _holder;

    /// <summary>The path without its last segment; a root is its own.</summary>
    public ModelPath Holder => Segments.IsEmpty ? this : _holder ??= new ModelPath(Root, Segments.RemoveAt(Segments.Length - 1));

    /// <summary>The name, without its signs, under which something is noted beside an object (<c>x.$$name</c>); <see langword="null"/> for other places.</summary>
    public string? Note =>
        !Segments.IsEmpty && Segments[Segments.Length - 1] is { Kind: ModelSegmentKind.Member, Name: ['$', '$', ..] } noted ? noted.Name.Substring(2) : null;

    /// <summary>Reads a path; <see langword="false"/> with what is wrong in <paramref name="error"/>.</summary>
    public static bool TryParse(string text, out ModelPath? path, out string error)
    {
        path = null;
        error = "";
        var position = 0;
        var root = Word(text, ref position);
        if (root.Length == 0)
        {
            error = $"'{text}' does not begin with 'this', 'return' or a parameter's name";
            return false;
        }

        var segments = ImmutableArray.CreateBuilder<ModelSegment>();
        while (position < text.Length)
        {
            var segment = ReadSegment(text, ref position);
            if (segment is null)
            {
                error = $"'{text}' cannot be read from position {(position + 1).ToString(CultureInfo.InvariantCulture)} on";
                return false;
            }

            segments.Add(segment);
        }

        path = new ModelPath(root, segments.ToImmutable());
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(ModelPath? other) => other is not null && Root == other.Root && Segments.SequenceEqual(other.Segments);

    /// <inheritdoc/>
    public override int GetHashCode() => Root.GetHashCode() * 31 + Segments.Length;

    private static ModelSegment? ReadSegment(string text, ref int position)
    {
        if (text[position] == '(')
        {
            var close = text.IndexOf(')', position);
            if (close < 0 || !int.TryParse(text.Substring(position + 1, close - position - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                return null;
            }

            position = close + 1;
            return new ModelSegment(ModelSegmentKind.CallbackParameter, Index: index);
        }

        if (text[position] != '.' || ++position >= text.Length)
        {
            return null;
        }

        switch (text[position])
        {
            case '*' when position + 1 < text.Length && text[position + 1] == '*':
                position += 2;
                return new ModelSegment(ModelSegmentKind.Within);
            case '*':
                position++;
                return new ModelSegment(ModelSegmentKind.Elements);
            case '+':
                position++;
                return new ModelSegment(ModelSegmentKind.Append);
            case '[':
                var close = text.IndexOf(']', position);
                if (close < 0)
                {
                    return null;
                }

                var key = text.Substring(position + 1, close - position - 1);
                position = close + 1;
                return new ModelSegment(ModelSegmentKind.Keyed, key);
        }

        var name = Word(text, ref position);
        return name.Length == 0 ? null
            : name == "return" ? new ModelSegment(ModelSegmentKind.CallbackResult)
            : new ModelSegment(ModelSegmentKind.Member, name);
    }

    private static string Word(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '$'))
        {
            position++;
        }

        return text.Substring(start, position - start);
    }
}
