using PolicySdk.Licensing;

namespace PolicySdk.Cli.Comparing;

/// <summary>One of two states of documents that are compared, read with the terms of both: licenses are only compared within one vocabulary.</summary>
/// <param name="Set">The documents.</param>
/// <param name="Licenses">The licenses, under what statuses and policies say of them.</param>
internal sealed record ComparedDocuments(DocumentSet Set, LicenseSet Licenses)
{
    /// <summary>Makes two sets of valid documents comparable.</summary>
    /// <exception cref="ComparisonException">A document is not valid with the terms of both.</exception>
    public static (ComparedDocuments Before, ComparedDocuments After) Of(DocumentSet before, DocumentSet after, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(before.Vocabulary, after.Vocabulary))
        {
            return (new ComparedDocuments(before, before.BuildLicenses), new ComparedDocuments(after, after.BuildLicenses));
        }

        // A term that stands elsewhere now stands where it does now: what moved with it is then no change of a license.
        var terms = Terms(after).Concat(Terms(before)).DistinctBy(term => (term.Dimension, term.Id));
        var vocabulary = Vocabulary.BuiltIn.With(Math.Max(before.Vocabulary.Version, after.Vocabulary.Version), terms);
        return (Read(before, vocabulary, cancellationToken), Read(after, vocabulary, cancellationToken));
    }

    private static IEnumerable<TermDefinition> Terms(DocumentSet documents) => documents.Vocabularies.SelectMany(each => each.Terms);

    private static ComparedDocuments Read(DocumentSet documents, Vocabulary vocabulary, CancellationToken cancellationToken)
    {
        var sources = documents.Sources.ToLookup(source => DocumentKinds.Of(source.Path));
        var own = Values(sources[DocumentKind.License], source => LicenseReader.Read(source, vocabulary, cancellationToken)).ToArray();
        var presets = documents.BuildLicenses.All.Where(license => !documents.Licenses.TryGet(license.Id, out _))
            .Select(license => BuiltInLicenses.TryGet(license.Id, vocabulary, out var preset) ? preset : null).OfType<License>();
        return new ComparedDocuments(documents, LicenseSet.Create(
            own.Concat(presets),
            Values(sources[DocumentKind.Status], source => StatusReader.Read(source, vocabulary, cancellationToken)),
            Values(sources[DocumentKind.Policy], source => PolicyReader.Read(source, vocabulary, cancellationToken))));
    }

    private static IEnumerable<T> Values<T>(IEnumerable<DocumentSource> sources, Func<DocumentSource, DocumentRead<T>> read)
        where T : class => [.. sources.Select(source => read(source) is { Value: { } value } ? value : throw new ComparisonException(source.Path))];
}
