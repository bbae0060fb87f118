namespace PolicySdk;

/// <summary>
/// Says which data a member, or a type, of what a loader hands out holds. Reading it narrows the consent scope to these categories, so
/// that training on the text alone is judged as training on the text alone.
/// </summary>
/// <remarks>In a positional record it is written <c>[property: DataCategory(...)]</c>.</remarks>
/// <example>
/// <code>
/// [DataCategory(DataCategories.Transcript)]
/// public string Text { get; init; }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class DataCategoryAttribute : Attribute
{
    /// <summary>Says which data the member holds.</summary>
    /// <param name="categories">Terms of <see cref="DataCategories"/>. None is PSDK1007.</param>
    public DataCategoryAttribute(params string[] categories)
    {
        Categories = categories;
    }

    /// <summary>Terms of <see cref="DataCategories"/>.</summary>
    public string[] Categories { get; }
}
