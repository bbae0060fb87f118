using System.Collections.Immutable;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Flow.Models;

/// <summary>How one member, or all members that a pattern names, of a library moves data.</summary>
/// <param name="Pattern">
/// A documentation-comment id in which <c>*</c> stands for any text: <c>M:System.IO.File.Read*</c>. It also covers overrides
/// and implementations of the member it names. Among several patterns that match, the one with the longest literal text wins.
/// </param>
/// <param name="Flows">What moves where.</param>
/// <param name="Uses">What the member does with what it is given.</param>
/// <param name="Reads">The path of the argument that names what is read from outside, and where it comes out; a source.</param>
/// <param name="Deferred">Whether the flows happen each time the result is enumerated and not at the call.</param>
/// <param name="MayThrow">Whether a call can throw as far as callers need to know.</param>
public sealed record ApiModel(
    string Pattern,
    ImmutableArray<ApiFlow> Flows,
    ImmutableArray<ApiUse> Uses,
    ImmutableArray<ApiFlow> Reads,
    bool Deferred = false,
    bool MayThrow = true)
{
    /// <summary>What is kept outside: what is written, and the argument that names the place (a path) under which it can be read back.</summary>
    public ImmutableArray<ApiFlow> Writes { get; init; } = [];

    /// <summary>Whether the result shares the elements of what it comes from, but may show them at other positions: slices, spans.</summary>
    public bool View { get; init; }

    /// <summary>Whether objects are turned to text by their own <c>ToString</c> before they flow: concatenation, formatting.</summary>
    public bool Renders { get; init; }
}

/// <summary>What a flow does to the value that it moves.</summary>
public enum FlowKind
{
    /// <summary><c>-&gt;</c>: the same value; objects are shared.</summary>
    Copy,

    /// <summary><c>=&gt;</c>: something computed from the value and from all that it holds.</summary>
    Derive,

    /// <summary><c>~&gt;</c>: a model trained on it.</summary>
    Train,

    /// <summary><c>!&gt;</c>: a measure of it.</summary>
    Measure,

    /// <summary><c>*&gt;</c>: generated from it, by a model.</summary>
    Generate,

    /// <summary><c>x -&gt; nothing</c>: what stood at the place is removed.</summary>
    Clear,
}

/// <summary>One flow of a model: what stands at <paramref name="From"/> moves to <paramref name="To"/>.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="From">Where it is read.</param>
/// <param name="To">Where it is put; <see langword="null"/> for <see cref="FlowKind.Clear"/>.</param>
public sealed record ApiFlow(FlowKind Kind, ModelPath From, ModelPath? To);

/// <summary>A use that a model's member makes of what stands at a path.</summary>
/// <param name="Of">What is used.</param>
/// <param name="Use">The use.</param>
/// <param name="When">The use is made only where something stands there; <see langword="null"/>: always.</param>
/// <param name="Besides">What comes from where something there comes from too is no part of the use; <see langword="null"/>: all is.</param>
public sealed record ApiUse(ModelPath Of, UseContract Use, ModelPath? When = null, ModelPath? Besides = null);
