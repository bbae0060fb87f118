using Microsoft.CodeAnalysis;
using PolicySdk.Generators.Documents;
using PolicySdk.Generators.Incremental;
using PolicySdk.Licensing;

namespace PolicySdk.Generators.Licenses;

/// <summary>Reads of a policy document which built-in licenses code may name.</summary>
internal static class PresetReader
{
    /// <summary>
    /// The constants of the built-in licenses that a policy lists. A document with errors gives one for each that it writes anywhere: the
    /// analyzer reports the errors, and a second error at every use of the constant would only hide them.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EquatableArray<LicenseConstant> Read(AdditionalText file, Vocabulary vocabulary, CancellationToken cancellationToken)
    {
        if (DocumentFiles.Open(file, cancellationToken) is not { } source)
        {
            return default;
        }

        IEnumerable<string> ids = PolicyReader.Read(source, vocabulary, cancellationToken).Value is { } policy
            ? policy.Presets
            : BuiltInLicenses.Ids.Where(id => source.Text.Contains($"\"{id}\""));
        var constants = ImmutableArray.CreateBuilder<LicenseConstant>();
        foreach (var id in ids)
        {
            if (BuiltInLicenses.TryGet(id, vocabulary, out var license))
            {
                constants.Add(new LicenseConstant(license.ConstantName, license.Id, license.Summary, license.Path));
            }
        }

        return new EquatableArray<LicenseConstant>(constants.ToImmutable());
    }
}
