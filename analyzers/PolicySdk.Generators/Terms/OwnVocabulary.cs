using Microsoft.CodeAnalysis;
using PolicySdk.Generators.Documents;
using PolicySdk.Generators.Incremental;
using PolicySdk.Licensing;

namespace PolicySdk.Generators.Terms;

/// <summary>The vocabulary of a build: the built-in terms and those of its vocabulary documents.</summary>
/// <remarks>Equal are vocabularies of one version with equal terms, so that a document that is edited without a change of its terms changes nothing.</remarks>
internal sealed class OwnVocabulary : IEquatable<OwnVocabulary>
{
    private OwnVocabulary(Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        Terms = new EquatableArray<OwnTerm>(
        [
            .. TermNames.Dimensions.SelectMany(dimension => vocabulary.TermsOf(dimension)).Where(TermNames.IsOwn)
                .Select(term => new OwnTerm(term.Dimension, term.Id, term.Parent!.Id, term.Label, term.Meaning, term.Since, TermNames.NameOf(term))),
        ]);
    }

    /// <summary>All terms.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The organization's own, by dimension and then in the order of the tree.</summary>
    public EquatableArray<OwnTerm> Terms { get; }

    /// <summary>Reads the vocabulary documents of a build. What is wrong in them the analyzer reports; the rest counts.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static OwnVocabulary Read(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        if (files.IsEmpty)
        {
            return new OwnVocabulary(Vocabulary.BuiltIn);
        }

        var sources = files.Select(file => DocumentFiles.Open(file, cancellationToken)).Where(source => source is not null).Select(source => source!);
        return new OwnVocabulary(DocumentSet.Read(sources, cancellationToken).Vocabulary);
    }

    /// <inheritdoc/>
    public bool Equals(OwnVocabulary? other) => other is not null && Vocabulary.Version == other.Vocabulary.Version && Terms.Equals(other.Terms);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OwnVocabulary);

    /// <inheritdoc/>
    public override int GetHashCode() => Terms.GetHashCode();
}
