namespace PolicySdk;

/// <summary>
/// Declares what the code of a method, a type or an assembly uses licensed data for. Every call in there that trains on such data, keeps it
/// or hands it on is judged by this declaration.
/// </summary>
/// <remarks>
/// The declaration of a member counts before those of its enclosing types, and those before that of the assembly. A member without one
/// takes the use of the callers that the data comes from. On a lambda or a local function it adds to that of the member. A consumption of
/// licensed data that no declaration reaches is PSDK1006.
/// </remarks>
/// <example>
/// <code>
/// [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
/// static ITransformer TrainEmotionModel(ImprovClips clips) { ... }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method
    | AttributeTargets.Constructor,
    Inherited = false)]
public sealed class TrainingUseAttribute : Attribute
{
    /// <summary>Declares a use.</summary>
    /// <param name="capability">What the model will be able to do, a term of <see cref="Capabilities"/>.</param>
    public TrainingUseAttribute(string capability)
    {
        Capability = capability;
    }

    /// <summary>What the model will be able to do, a term of <see cref="Capabilities"/>.</summary>
    public string Capability { get; }

    /// <summary>Where or why the model is used, a term of <see cref="Contexts"/>. Left unsaid it is any context.</summary>
    public string? Context { get; set; }

    /// <summary>
    /// Where this happens: ISO 3166-1 alpha-2 or ISO 3166-2 codes such as <c>US</c> or <c>US-CA</c>, or <c>EU</c> and <c>EEA</c>. Left
    /// unsaid they are those of the MSBuild property <c>PolicyTerritories</c>, else any territory.
    /// </summary>
    public string[]? Territories { get; set; }

    /// <summary>
    /// Who receives data or model, terms of <see cref="PolicySdk.Recipients"/>. Left unsaid they are those of the MSBuild property
    /// <c>PolicyRecipients</c>, else the licensee alone.
    /// </summary>
    public string[]? Recipients { get; set; }

    /// <summary>
    /// Terms below the capability, the context or the operation that this use leaves out, so that a prohibition of just these does not
    /// meet it. It never helps against a prohibition that is as wide as the use.
    /// </summary>
    public string[]? Except { get; set; }
}
