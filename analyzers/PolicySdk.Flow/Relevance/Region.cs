namespace PolicySdk.Flow.Relevance;

/// <summary>
/// Members that have to be run together to know what reaches some consumption points: whatever may call these, and whatever shares state with
/// that. Nothing outside of it can change what is found at them.
/// </summary>
/// <param name="Roots">The members that may be entry points and have not run before.</param>
internal sealed record Region(IReadOnlyCollection<int> Roots)
{
    public static Region Nothing { get; } = new([]);
}
