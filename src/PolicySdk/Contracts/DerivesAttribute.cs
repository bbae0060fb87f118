namespace PolicySdk;

/// <summary>
/// Says at which stage a return value is that was derived from licensed data: features, a model, what a model generated, a measure. It
/// keeps the consent scope of what it was derived from.
/// </summary>
/// <example>
/// <code>
/// [return: Derives(Stages.Model)]
/// public static Network Fit([DataUse(Operations.Train)] float[] samples) { ... }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.ReturnValue)]
public sealed class DerivesAttribute : Attribute
{
    /// <summary>Says at which stage the return value is.</summary>
    /// <param name="stage">A term of <see cref="Stages"/>.</param>
    public DerivesAttribute(string stage)
    {
        Stage = stage;
    }

    /// <summary>A term of <see cref="Stages"/>.</summary>
    public string Stage { get; }
}
