namespace PolicySdk;

/// <summary>Who receives data or a model: terms for <see cref="TrainingUseAttribute.Recipients"/>.</summary>
/// <remarks>The built-in vocabulary, version 1. Terms are compared ordinally.</remarks>
public static class Recipients
{
    /// <summary>Any recipient: everybody.</summary>
    public const string Any = "Any";

    /// <summary>Licensee: the licensee itself.</summary>
    /// <remarks>Every use and every permission includes it.</remarks>
    public const string Licensee = "Licensee";

    /// <summary>Affiliates: companies of the same group.</summary>
    public const string Affiliates = "Affiliates";

    /// <summary>Processors: those who process data for the licensee.</summary>
    public const string Processors = "Processors";

    /// <summary>Named third parties: third parties that the agreement names.</summary>
    public const string NamedThirdParties = "NamedThirdParties";

    /// <summary>Public: everybody.</summary>
    public const string Public = "Public";
}
