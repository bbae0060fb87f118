namespace PolicySdk;

/// <summary>
/// Declares the licenses under which data comes out of a loader: what a type, a method, a property, a field or an <see langword="out"/>
/// parameter hands out, or what a callback is given, carries this consent scope wherever it goes.
/// </summary>
/// <remarks>
/// On an ordinary parameter it says that data of this scope may come in there. Naming no license is PSDK1001, a license without a
/// document in the build PSDK1002, data that the license does not cover PSDK1003.
/// </remarks>
/// <example>
/// <code>
/// [ConsentScope(Licenses.ImprovTroupe2026, Data = [DataCategories.VoiceRecording, DataCategories.Transcript])]
/// public sealed class ImprovClips : IDatasetLoader&lt;ImprovClip&gt; { ... }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue
    | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ConsentScopeAttribute : Attribute
{
    /// <summary>Declares a consent scope.</summary>
    /// <param name="licenses">
    /// The ids of the licenses that the data comes under, best as constants of the generated class <c>Licenses</c>. A use must be allowed
    /// by all of them.
    /// </param>
    public ConsentScopeAttribute(params string[] licenses)
    {
        Licenses = licenses;
    }

    /// <summary>The ids of the licenses, all of which must allow a use.</summary>
    public string[] Licenses { get; }

    /// <summary>
    /// The categories of data that are handed out, terms of <see cref="DataCategories"/>. Left unsaid they are those of the licenses'
    /// datasets, or, if the licenses name no dataset, everything that they permit. An empty array is PSDK1007.
    /// </summary>
    public string[]? Data { get; set; }
}
