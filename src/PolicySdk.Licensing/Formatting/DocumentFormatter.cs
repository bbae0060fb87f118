namespace PolicySdk.Licensing;

/// <summary>Writes documents in the one form that policy documents have, whoever wrote them.</summary>
/// <remarks>
/// Two spaces of indentation, LF, lines of 120 columns; what is short stands on one line, but of several objects each on its own. Properties come in
/// the order in which the definition of the kind names them. Every comment stays with the property or value that it stood above or behind. Strings,
/// numbers and the order of arrays stay as they are, so the document means what it meant. Formatting twice gives what formatting once does.
/// </remarks>
public static class DocumentFormatter
{
    /// <summary>The canonical text of a document, which may have any errors but those of syntax; for those, what is wrong.</summary>
    /// <param name="source">The document; its name tells the kind. Of no kind that is known, properties keep their order.</param>
    /// <param name="cancellationToken">Ends the formatting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentRead<string> Format(DocumentSource source, CancellationToken cancellationToken = default) =>
        Format(source, DocumentKinds.Of(source.Path), cancellationToken);

    /// <summary>The canonical text of a document of a kind, whatever its name.</summary>
    /// <param name="source">The document.</param>
    /// <param name="kind">Its kind; null for none that is known.</param>
    /// <param name="cancellationToken">Ends the formatting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentRead<string> Format(DocumentSource source, DocumentKind? kind, CancellationToken cancellationToken = default)
    {
        var json = JsonText.Parse(source, cancellationToken);
        if (json.Root is not { } root)
        {
            return new DocumentRead<string>(json.Diagnostics);
        }

        var shape = kind is { } known ? DocumentShapes.Of(known) : null;
        var below = new List<Comment>();
        var document = new LayoutReader(source.Text, cancellationToken).ReadDocument(root, shape, below);
        return new DocumentRead<string>(new LayoutWriter(cancellationToken).Write(document, below));
    }
}
