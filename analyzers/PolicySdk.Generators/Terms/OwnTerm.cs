using PolicySdk.Licensing;

namespace PolicySdk.Generators.Terms;

/// <summary>A term that an organization's vocabulary brings.</summary>
/// <param name="Dimension">The dimension it belongs to.</param>
/// <param name="Id">Its id.</param>
/// <param name="Parent">The id of the term above it.</param>
/// <param name="Label">A few words for people.</param>
/// <param name="Meaning">One line that says what it means.</param>
/// <param name="Since">The vocabulary version that brings it.</param>
/// <param name="Name">Its C# name.</param>
internal sealed record OwnTerm(Dimension Dimension, string Id, string Parent, string Label, string Meaning, int Since, string Name);
