namespace PolicySdk.Licensing;

internal static class DocumentDecoder
{
    public static DocumentRead<DocumentSource> Decode(string path, byte[] bytes) => throw new NotSupportedException(path + bytes.Length);
}
