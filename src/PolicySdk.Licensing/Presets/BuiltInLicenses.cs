using System.Diagnostics.CodeAnalysis;

namespace PolicySdk.Licensing;

/// <summary>
/// The licenses that PolicySdk brings: those of well-known public licenses, under their SPDX ids. They say what a holder of copyright grants;
/// none is the consent of a performer.
/// </summary>
/// <remarks>Read once for each vocabulary. Safe to call from any thread.</remarks>
public static class BuiltInLicenses
{
    private static readonly BuiltInDocuments<License> s_documents = new(DocumentKind.License, LicenseReader.Format);

    /// <summary>Their ids, in ordinal order.</summary>
    public static ImmutableArray<string> Ids => s_documents.Ids;

    /// <summary>Whether there is one of this id, compared ordinally.</summary>
    public static bool Contains(string id) => s_documents.Contains(id);

    /// <summary>Finds one by its id, ordinally, as read with a vocabulary.</summary>
    public static bool TryGet(string id, Vocabulary vocabulary, [NotNullWhen(true)] out License? license) => s_documents.TryGet(id, vocabulary, out license);

    /// <summary>The text of one.</summary>
    /// <exception cref="ArgumentException">There is none of this id.</exception>
    public static DocumentSource Open(string id) => s_documents.Open(id);
}
