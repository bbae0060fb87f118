namespace PolicySdk.Analyzers.Rules;

public static partial class Descriptors
{
    /// <summary>The capability or the context is outside the license.</summary>
    public static readonly DiagnosticDescriptor PSDK2001_PurposeIsOutsideLicense = new(
        "PSDK2001",
        "The capability or context is outside the license",
        AnyText,
        Category.Flows,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Licensed data reaches code that uses it for a capability, or in a context, that its license does not allow.",
        HelpRoot + "PSDK2001",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>The data category is outside the license.</summary>
    public static readonly DiagnosticDescriptor PSDK2002_DataIsOutsideLicense = new(
        "PSDK2002",
        "The data category is outside the license",
        AnyText,
        Category.Flows,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Licensed data of a category that its license does not grant for this use reaches the code that uses it.",
        HelpRoot + "PSDK2002",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>The operation is outside the license.</summary>
    public static readonly DiagnosticDescriptor PSDK2003_OperationIsOutsideLicense = new(
        "PSDK2003",
        "The operation is outside the license",
        AnyText,
        Category.Flows,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Licensed data, or a model trained on it, reaches a call whose operation its license does not allow.",
        HelpRoot + "PSDK2003",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>The territory or the recipient is outside the license.</summary>
    public static readonly DiagnosticDescriptor PSDK2004_ReachIsOutsideLicense = new(
        "PSDK2004",
        "The territory or recipient is outside the license",
        AnyText,
        Category.Flows,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Licensed data is used in a territory, or handed to a recipient, that its license does not allow.",
        HelpRoot + "PSDK2004",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>Unscoped data is trained on. The build property PolicyUnscopedData sets the level.</summary>
    public static readonly DiagnosticDescriptor PSDK2005_UnscopedDataReachesTraining = new(
        "PSDK2005",
        "Data without a consent scope reaches training",
        AnyText,
        Category.Flows,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Data that was read from a file, the network or a database without a declared consent scope is trained on. The MSBuild property "
            + "PolicyUnscopedData says whether this is an error, a warning or nothing.",
        HelpRoot + "PSDK2005",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>Licenses meet that allow no common use.</summary>
    public static readonly DiagnosticDescriptor PSDK2006_NoCommonUse = new(
        "PSDK2006",
        "The licenses combined here allow no common use",
        AnyText,
        Category.Flows,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Data of several licenses meets in one use, and there is no use at all that all of them allow.",
        HelpRoot + "PSDK2006",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>A policy of the organization denies what the license allows. The policy sets the level.</summary>
    public static readonly DiagnosticDescriptor PSDK2008_PolicyDeniesUse = new(
        "PSDK2008",
        "A policy of the organization denies this use",
        AnyText,
        Category.Flows,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Licensed data reaches code that uses it in a way that its license allows and a policy of the organization forbids. A rule of the level "
            + "Advisory warns.",
        HelpRoot + "PSDK2008",
        WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>The engine lost track of a value.</summary>
    public static readonly DiagnosticDescriptor PSDK2009_OriginIsUnknown = new(
        "PSDK2009",
        "It cannot be proved where this value comes from",
        AnyText,
        Category.Flows,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A value reaches code that consumes data, and the analysis could not follow it back to where it was loaded.",
        HelpRoot + "PSDK2009",
        WellKnownDiagnosticTags.NotConfigurable);
}
