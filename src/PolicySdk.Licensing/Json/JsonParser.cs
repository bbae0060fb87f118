namespace PolicySdk.Licensing;

internal sealed class JsonParser(DocumentSource source, CancellationToken cancellationToken)
{
    public JsonText Parse() => throw new NotSupportedException(source.Path + cancellationToken);
}
