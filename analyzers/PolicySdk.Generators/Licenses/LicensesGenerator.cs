using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PolicySdk.Generators.Documents;
using PolicySdk.Generators.Terms;
using PolicySdk.Licensing;

namespace PolicySdk.Generators.Licenses;

/// <summary>
/// Generates the class <c>PolicySdk.Licenses</c> with one constant per license document of the build and per built-in license that a policy
/// lists, so that code names licenses that are there, and hovering over the name shows what is granted. Beside it classes such as
/// <c>PolicySdk.OwnContexts</c> with the terms that the vocabulary documents define.
/// </summary>
/// <remarks>
/// The classes are embedded: a project that sees the internals of another one, as test projects do, has only its own.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class LicensesGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that reads the vocabulary documents.</summary>
    internal const string VocabularyStep = "ReadVocabulary";

    /// <summary>The name of the step that reads one license document.</summary>
    internal const string ReadStep = "ReadLicenseConstant";

    /// <summary>The name of the step that reads the built-in licenses that one policy lists.</summary>
    internal const string PresetStep = "ReadPresets";

    /// <summary>The name of the step that chooses the constants of the build.</summary>
    internal const string ChooseStep = "ChooseLicenseConstants";

    /// <summary>The name of the step that takes the own terms out of the vocabulary.</summary>
    internal const string TermsStep = "TakeOwnTerms";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddEmbeddedAttributeDefinition());

        var vocabulary = context.AdditionalTextsProvider
            .Where(static file => DocumentFiles.IsOf(file, DocumentKind.Vocabulary))
            .Collect()
            .Select(OwnVocabulary.Read)
            .WithTrackingName(VocabularyStep);

        var licenses = context.AdditionalTextsProvider
            .Where(static file => DocumentFiles.IsOf(file, DocumentKind.License))
            .Combine(vocabulary)
            .Select(static (read, cancellation) => LicenseConstantReader.Read(read.Left, read.Right.Vocabulary, cancellation))
            .WithTrackingName(ReadStep)
            .Where(static constant => constant is not null)
            .Select(static (constant, _) => constant!)
            .Collect();

        var presets = context.AdditionalTextsProvider
            .Where(static file => DocumentFiles.IsOf(file, DocumentKind.Policy))
            .Combine(vocabulary)
            .Select(static (read, cancellation) => PresetReader.Read(read.Left, read.Right.Vocabulary, cancellation))
            .WithTrackingName(PresetStep)
            .Collect();

        var constants = licenses.Combine(presets)
            .Select(static (read, _) => LicensesSource.Choose(read.Left, read.Right))
            .WithTrackingName(ChooseStep);

        var terms = vocabulary
            .Select(static (read, _) => read.Terms)
            .WithTrackingName(TermsStep);

        context.RegisterSourceOutput(
            constants,
            static (output, constants) => output.AddSource("Licenses.g.cs", SourceText.From(LicensesSource.Write(constants), Encoding.UTF8)));
        context.RegisterSourceOutput(terms, static (output, terms) =>
        {
            if (terms.Count > 0)
            {
                output.AddSource("OwnTerms.g.cs", SourceText.From(OwnTermsSource.Write(terms), Encoding.UTF8));
            }
        });
    }
}
