namespace PolicySdk;

/// <summary>
/// Claims that what a method hands out no longer carries the consent scope of what went in. The claim counts only where a policy document
/// lists the method; without that the scope stays.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DeclassifiesAttribute : Attribute
{
    /// <summary>Claims that the result carries no scope.</summary>
    /// <param name="justification">Why nothing of a performer is left in the result; for the people who read the policy.</param>
    public DeclassifiesAttribute(string justification)
    {
        Justification = justification;
    }

    /// <summary>Why nothing of a performer is left in the result.</summary>
    public string Justification { get; }
}
