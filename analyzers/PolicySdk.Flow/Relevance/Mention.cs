namespace PolicySdk.Flow.Relevance;

/// <summary>What stands before a name.</summary>
internal enum Receiver : byte
{
    /// <summary>Nothing: <c>Load()</c>.</summary>
    None,

    /// <summary><c>this</c> or <c>base</c>.</summary>
    Self,

    /// <summary>One name, of a variable, a member or a type: <c>clips.Load()</c>.</summary>
    Named,

    /// <summary>A member of this object: <c>this.clips.Load()</c>.</summary>
    Member,

    /// <summary>Something that ends in a name: <c>a.Clips.Load()</c>.</summary>
    Qualified,

    /// <summary>An expression whose type stands there: <c>new Clips().Load()</c>.</summary>
    Typed,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Some other expression, which has a value.</summary>
    Value,

    /// <summary>Nobody knows, it may also be a type.</summary>
    Any,
}

/// <summary>How a name is mentioned.</summary>
[Flags]
internal enum MentionUse : byte
{
    None = 0,
    Reads = 1,
    Writes = 2,

    /// <summary>The type's constructor is called: <c>new Clips()</c>, <c>: base()</c>.</summary>
    Creates = 4,

    /// <summary>Stands in <c>typeof</c>: whoever gets the type may find its members.</summary>
    Reflects = 8,
}

/// <summary>A name that code mentions.</summary>
/// <param name="Name">The name.</param>
/// <param name="Arguments">How many arguments are passed; -1 where it is not called on the spot.</param>
/// <param name="Receiver">What stands before it.</param>
/// <param name="ReceiverName">The name that stands there, or the name of the type; -1 for none.</param>
/// <param name="Use">What is done with it.</param>
internal readonly record struct Mention(int Name, int Arguments, Receiver Receiver, int ReceiverName, MentionUse Use);
