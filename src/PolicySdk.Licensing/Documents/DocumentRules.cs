namespace PolicySdk.Licensing;

/// <summary>The ids of the rules about documents.</summary>
public static class DocumentRules
{
    /// <summary>The document is invalid: syntax, unknown or missing property, wrong type, duplicate key, impossible value.</summary>
    public const string Invalid = "PSDK0001";

    /// <summary>A term is not in the vocabulary.</summary>
    public const string UnknownTerm = "PSDK0002";

    /// <summary>Two documents have the same id, or ids that become the same C# constant.</summary>
    public const string DuplicateId = "PSDK0003";

    /// <summary>A name points at nothing.</summary>
    public const string DanglingReference = "PSDK0004";

    /// <summary>A rule, a value or a duty has no effect, or not the one that it seems to have. A warning.</summary>
    public const string NoEffect = "PSDK0005";
}
