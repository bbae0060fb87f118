namespace PolicySdk.Analyzers.Rules;

public static partial class Descriptors
{
    /// <summary>A loader does not say under which license its data comes.</summary>
    public static readonly DiagnosticDescriptor PSDK1001_LoaderDeclaresNoScope = new(
        "PSDK1001",
        "A dataset loader declares no consent scope",
        AnyText,
        Category.Contracts,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Every implementation of IDatasetLoader<T> or IAsyncDatasetLoader<T>, and every member that reads a path of a license's dataset, declares "
            + "with [ConsentScope] under which licenses its data comes.",
        HelpRoot + "PSDK1001",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>A scope names a license without a document.</summary>
    public static readonly DiagnosticDescriptor PSDK1002_LicenseIsUnknown = new(
        "PSDK1002",
        "The consent scope names a license that is not in this build",
        AnyText,
        Category.Contracts,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A consent scope names a license for which the build has no valid document.",
        HelpRoot + "PSDK1002",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>A scope claims data that its license does not cover.</summary>
    public static readonly DiagnosticDescriptor PSDK1003_DataIsNotCovered = new(
        "PSDK1003",
        "The consent scope claims data that the license does not cover",
        AnyText,
        Category.Contracts,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A consent scope says that it hands out data of a category that neither the datasets nor the permits of its license name.",
        HelpRoot + "PSDK1003",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>A license is not in force on the day of the build.</summary>
    public static readonly DiagnosticDescriptor PSDK1004_LicenseIsNotInForce = new(
        "PSDK1004",
        "The license is not in force",
        AnyText,
        Category.Contracts,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A license has not begun, has ended, or has been withdrawn or suspended on the day for which the build decides.",
        HelpRoot + "PSDK1004",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>A license ends soon.</summary>
    public static readonly DiagnosticDescriptor PSDK1005_LicenseEndsSoon = new(
        "PSDK1005",
        "The license ends soon",
        AnyText,
        Category.Contracts,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A license ends within the days that the MSBuild property PolicyExpiryWarningDays says; from then on this code does not build.",
        HelpRoot + "PSDK1005");

    /// <summary>Licensed data is consumed by code that does not say what for.</summary>
    public static readonly DiagnosticDescriptor PSDK1006_UseIsNotDeclared = new(
        "PSDK1006",
        "Licensed data is used without a declared use",
        AnyText,
        Category.Contracts,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Code trains on licensed data, keeps it or hands it on, and neither its member, an enclosing type, a caller nor the assembly declares with "
            + "[TrainingUse] what for.",
        HelpRoot + "PSDK1006",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>An attribute names a term that the vocabulary does not have, or none.</summary>
    public static readonly DiagnosticDescriptor PSDK1007_AttributeTermIsUnknown = new(
        "PSDK1007",
        "An attribute names a term that the vocabulary does not have",
        AnyText,
        Category.Contracts,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "An attribute names a capability, context, data category, operation, territory, recipient or stage that does not exist, or an empty list of them.",
        HelpRoot + "PSDK1007",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>An override or implementation says something else than what it overrides or implements.</summary>
    public static readonly DiagnosticDescriptor PSDK1008_ContractIsContradicted = new(
        "PSDK1008",
        "An override or implementation contradicts the contract of its declaration",
        AnyText,
        Category.Contracts,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A member hands out more, accepts less or does more than the declaration says that it overrides or implements, so that callers through the "
            + "declaration are judged by a contract that does not hold.",
        HelpRoot + "PSDK1008",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>A member that other assemblies can call hands out licensed data and does not say so.</summary>
    public static readonly DiagnosticDescriptor PSDK1009_HandedOutUndeclared = new(
        "PSDK1009",
        "A public member hands out licensed data without declaring it",
        AnyText,
        Category.Contracts,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A member of a library that other assemblies can use hands out licensed data, or what was made of it, and neither the member nor its type "
            + "declares with [ConsentScope] under which licenses it comes.",
        HelpRoot + "PSDK1009",
        WellKnownDiagnosticTags.NotConfigurable);
}
