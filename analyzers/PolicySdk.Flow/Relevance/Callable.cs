namespace PolicySdk.Flow.Relevance;

/// <summary>Something that a mention may mean. Names are numbers of the <see cref="MemberGraph"/>.</summary>
/// <param name="Type">The simple name of the type that declares it; -1 for none.</param>
/// <param name="Outermost">The number of the outermost type around it, for what only that can name; -1 where others can.</param>
/// <param name="Fewest">How many arguments it takes at least.</param>
/// <param name="Most">How many it takes at most.</param>
/// <param name="Needs">What a mention must do with it: read, write or create.</param>
/// <param name="Reach">How it can be reached.</param>
internal readonly record struct Callable(int Type, int Outermost, int Fewest, int Most, MentionUse Needs, CallableReach Reach);

/// <summary>How a member can be reached.</summary>
[Flags]
internal enum CallableReach : byte
{
    None = 0,

    /// <summary>Through a value.</summary>
    Instance = 1,

    /// <summary>Through its type.</summary>
    Static = 2,

    /// <summary>Through a value of any type.</summary>
    Extension = 4,
}
