namespace PolicySdk.Flow.Relevance;

/// <summary>The names of members that the language runs where no code writes them.</summary>
internal static class UnwrittenNames
{
    /// <summary>The names, each with what runs a member of that name.</summary>
    public static ImmutableArray<(string Name, ImplicitCalls By)> All { get; } =
    [
        ("GetEnumerator", ImplicitCalls.Enumerates), ("GetAsyncEnumerator", ImplicitCalls.Enumerates), ("MoveNext", ImplicitCalls.Enumerates),
        ("MoveNextAsync", ImplicitCalls.Enumerates), ("Current", ImplicitCalls.Enumerates),
        ("Dispose", ImplicitCalls.Disposes), ("DisposeAsync", ImplicitCalls.Disposes),
        ("ToString", ImplicitCalls.Renders), ("TryFormat", ImplicitCalls.Renders), ("AppendFormatted", ImplicitCalls.Renders), ("AppendLiteral", ImplicitCalls.Renders),
        ("Deconstruct", ImplicitCalls.Deconstructs),
        ("Add", ImplicitCalls.Collects),
        ("this[]", ImplicitCalls.Indexes), ("this[]", ImplicitCalls.Collects),
        ("Slice", ImplicitCalls.Slices), ("Length", ImplicitCalls.Slices), ("Count", ImplicitCalls.Slices),
        ("GetAwaiter", ImplicitCalls.Awaits), ("GetResult", ImplicitCalls.Awaits), ("IsCompleted", ImplicitCalls.Awaits),
        ("Invoke", ImplicitCalls.Calls),
    ];

    /// <summary>What an implicit conversion runs, which shows nowhere in the text.</summary>
    public const string Conversion = "implicit()";

    /// <summary>The methods that queries call.</summary>
    public static ImmutableArray<string> OfQueries { get; } =
        ["Where", "Select", "SelectMany", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "GroupBy", "Join", "GroupJoin", "Cast"];
}
