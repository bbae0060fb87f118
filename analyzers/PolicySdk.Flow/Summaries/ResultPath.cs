namespace PolicySdk.Flow.Summaries;

/// <summary>
/// The way from a call's result to an object that a callee made. Where any of many methods may be what is called, objects at the end of the
/// same way are one to the caller: whoever reads that way gets what each of them holds, and only one of them is ever made.
/// </summary>
/// <param name="Whole">The way to the object that this one is a part of; <see langword="null"/> for the result itself.</param>
/// <param name="Key">The field that leads on.</param>
/// <param name="Type">The number of the type of the object that <paramref name="Whole"/> leads to.</param>
internal sealed record ResultPath(ResultPath? Whole, int Key, int Type)
{
    /// <summary>Objects further away than this are told apart by where they were made.</summary>
    public const int Longest = 4;

    public static ResultPath Result { get; } = new(null, 0, -1);

    public int Length { get; } = Whole is null ? 0 : Whole.Length + 1;
}
