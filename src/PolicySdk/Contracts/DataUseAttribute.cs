namespace PolicySdk;

/// <summary>
/// Marks a consumption point: passing data to the parameter, or to any parameter of the method, performs the operation on it.
/// </summary>
/// <remarks>
/// The use is judged by the <see cref="TrainingUseAttribute"/> that reaches the call. A capability or context given here must be allowed
/// besides the declared one.
/// </remarks>
/// <example><code>public static Model Fit([DataUse(Operations.Train)] IEnumerable&lt;Clip&gt; clips) { ... }</code></example>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Method | AttributeTargets.Constructor)]
public sealed class DataUseAttribute : Attribute
{
    /// <summary>Marks a consumption point.</summary>
    /// <param name="operation">What is done with the data, a term of <see cref="Operations"/>.</param>
    public DataUseAttribute(string operation)
    {
        Operation = operation;
    }

    /// <summary>What is done with the data, a term of <see cref="Operations"/>.</summary>
    public string Operation { get; }

    /// <summary>What the model will be able to do whoever calls, a term of <see cref="Capabilities"/>.</summary>
    public string? Capability { get; set; }

    /// <summary>Where or why the model is used whoever calls, a term of <see cref="Contexts"/>.</summary>
    public string? Context { get; set; }
}
