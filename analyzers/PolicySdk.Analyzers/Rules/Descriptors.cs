namespace PolicySdk.Analyzers.Rules;

/// <summary>The rules, one field each, in one file per family.</summary>
/// <remarks>
/// A rule that breaks builds is not configurable: it stands against NoWarn, pragmas, .editorconfig and rulesets, since the gate is closed by
/// the compliance team and not opened by the code that it watches.
/// </remarks>
public static partial class Descriptors
{
    private const string HelpRoot = "https://policysdk.dev/rules/";

    // Which parts a message has depends on the verdict, so messages are put together by those who know it.
    private const string AnyText = "{0}";

    /// <summary>The families, which are the folders of rules, tests and documentation too.</summary>
    private static class Category
    {
        public const string Documents = nameof(Documents);
        public const string Contracts = nameof(Contracts);
        public const string Flows = nameof(Flows);
        public const string Build = nameof(Build);
    }
}
