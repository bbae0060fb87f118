namespace PolicySdk.Analyzers.Rules;

public static partial class Descriptors
{
    /// <summary>A document is not of the form that its kind prescribes.</summary>
    public static readonly DiagnosticDescriptor PSDK0001_DocumentIsInvalid = new(
        "PSDK0001",
        "The document is invalid",
        AnyText,
        Category.Documents,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A document has a syntax error, an unknown or missing property, a value of a wrong type or a duplicate key, or its text cannot be read.",
        HelpRoot + "PSDK0001",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>A document names a term that the vocabulary does not have.</summary>
    public static readonly DiagnosticDescriptor PSDK0002_TermIsUnknown = new(
        "PSDK0002",
        "The vocabulary does not have this term",
        AnyText,
        Category.Documents,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A document names a capability, context, data category, operation, territory or recipient that its vocabulary does not have.",
        HelpRoot + "PSDK0002",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>Two documents have one id.</summary>
    public static readonly DiagnosticDescriptor PSDK0003_DocumentIdIsDuplicate = new(
        "PSDK0003",
        "Two documents have the same id",
        AnyText,
        Category.Documents,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Two documents of the build have the same id, or ids that become the same C# constant.",
        HelpRoot + "PSDK0003",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>A document refers to something that is not there.</summary>
    public static readonly DiagnosticDescriptor PSDK0004_ReferenceIsDangling = new(
        "PSDK0004",
        "The document refers to something that is not there",
        AnyText,
        Category.Documents,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A document names a duty, a rule or another document that is not there.",
        HelpRoot + "PSDK0004",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>Something in a document has no effect.</summary>
    public static readonly DiagnosticDescriptor PSDK0005_HasNoEffect = new(
        "PSDK0005",
        "Something in the document has no effect",
        AnyText,
        Category.Documents,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A rule grants or forbids nothing that others do not, a duty binds nothing, or a value is repeated: the document says something other than it seems to.",
        HelpRoot + "PSDK0005");
}
