using Microsoft.CodeAnalysis;
using PolicySdk.Generators.Documents;
using PolicySdk.Licensing;

namespace PolicySdk.Generators.Licenses;

/// <summary>Reads of a license document what its constant needs.</summary>
internal static class LicenseConstantReader
{
    /// <summary>
    /// Reads the constant of a document. One with errors still gives a constant if its id can be read: the analyzer reports the errors, and
    /// a second error at every use of the constant would only hide them.
    /// </summary>
    /// <returns>Null if there is no id.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LicenseConstant? Read(AdditionalText file, Vocabulary vocabulary, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        var license = DocumentFiles.Open(file, cancellationToken) is { } source ? LicenseReader.Read(source, vocabulary, cancellationToken).Value : null;
        var id = license?.Id ?? LicenseId.Peek(text);
        var name = id is null ? "" : LicenseNames.ConstantOf(id);
        return name.Length == 0 ? null : new LicenseConstant(name, id!, license?.Summary, file.Path);
    }
}
