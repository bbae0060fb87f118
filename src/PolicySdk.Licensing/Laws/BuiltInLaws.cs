using System.Diagnostics.CodeAnalysis;

namespace PolicySdk.Licensing;

/// <summary>The laws that PolicySdk brings as policies. None counts before a policy of the organization adopts it under <c>laws</c>.</summary>
/// <remarks>Read once for each vocabulary. Safe to call from any thread.</remarks>
public static class BuiltInLaws
{
    private static readonly BuiltInDocuments<Policy> s_documents = new(DocumentKind.Policy, PolicyReader.Format);

    /// <summary>Their ids, in ordinal order.</summary>
    public static ImmutableArray<string> Ids => s_documents.Ids;

    /// <summary>Whether there is one of this id, compared ordinally.</summary>
    public static bool Contains(string id) => s_documents.Contains(id);

    /// <summary>Finds one by its id, ordinally, as read with a vocabulary.</summary>
    public static bool TryGet(string id, Vocabulary vocabulary, [NotNullWhen(true)] out Policy? law) => s_documents.TryGet(id, vocabulary, out law);

    /// <summary>The text of one.</summary>
    /// <exception cref="ArgumentException">There is none of this id.</exception>
    public static DocumentSource Open(string id) => s_documents.Open(id);
}
