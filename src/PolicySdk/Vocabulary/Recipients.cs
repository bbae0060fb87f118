namespace PolicySdk;

/// <summary>Who receives data or a model: terms for <see cref="TrainingUseAttribute.Recipients"/>.</summary>
/// <remarks>Terms are compared ordinally, as they are written here.</remarks>
public static class Recipients
{
    /// <summary>The organization that holds the license; always included.</summary>
    public const string Licensee = "Licensee";

    /// <summary>Companies that belong to the licensee.</summary>
    public const string Affiliates = "Affiliates";

    /// <summary>Those who process data on behalf of the licensee.</summary>
    public const string Processors = "Processors";

    /// <summary>Third parties that the license names.</summary>
    public const string NamedThirdParties = "NamedThirdParties";

    /// <summary>Everybody.</summary>
    public const string Public = "Public";
}
