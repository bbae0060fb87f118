using PolicySdk.Licensing;

namespace PolicySdk.Analyzers.ApiModels;

/// <summary>Reads documents of API models (<c>*.apimodel.json</c>).</summary>
public static class ApiModelReader
{
    /// <summary>The ending of the names of such documents.</summary>
    public const string FileEnding = ".apimodel.json";

    /// <summary>Reads a document, or reports everything that is wrong with it. Throws for no text whatever.</summary>
    /// <param name="source">The document.</param>
    /// <param name="vocabulary">Knows the operations, capabilities and contexts that uses may name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ApiModelRead Read(DocumentSource source, Vocabulary vocabulary, CancellationToken cancellationToken = default)
    {
        var read = ApiModelFormat.Read(source, vocabulary, cancellationToken);
        return read.Value is { } text ? Build(text, cancellationToken) : new ApiModelRead(null, read.Diagnostics);
    }

    /// <summary>Makes the models of a document that <see cref="ApiModelFormat"/> found right, or reports what the engine refuses all the same.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ApiModelRead Build(JsonText text, CancellationToken cancellationToken)
    {
        var builder = new ApiModelBuilder(text.Source);
        var document = builder.Build(text.Root!, cancellationToken);
        return builder.Refused.IsEmpty ? new ApiModelRead(document, []) : new ApiModelRead(null, builder.Refused);
    }
}
