using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PolicySdk.Generators.Licenses;

/// <summary>
/// Generates the class <c>PolicySdk.Licenses</c> with one constant per license document of the build, so that code names licenses that are
/// there, and hovering over the name shows what is granted.
/// </summary>
/// <remarks>
/// The class is embedded: a project that sees the internals of another one, as test projects do, has only its own.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class LicensesGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that reads one document.</summary>
    internal const string ReadStep = "ReadLicenseConstant";

    /// <summary>The name of the step that chooses the constants of the build.</summary>
    internal const string ChooseStep = "ChooseLicenseConstants";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddEmbeddedAttributeDefinition());

        var constants = context.AdditionalTextsProvider
            .Where(LicenseConstantReader.IsLicenseDocument)
            .Select(LicenseConstantReader.Read)
            .WithTrackingName(ReadStep)
            .Where(static constant => constant is not null)
            .Select(static (constant, _) => constant!)
            .Collect()
            .Select(static (read, _) => LicensesSource.Choose(read))
            .WithTrackingName(ChooseStep);

        context.RegisterSourceOutput(
            constants,
            static (output, constants) => output.AddSource("Licenses.g.cs", SourceText.From(LicensesSource.Write(constants), Encoding.UTF8)));
    }
}
