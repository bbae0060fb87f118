namespace PolicySdk.Licensing;

/// <summary>What the grammar of JSON asks for at a place.</summary>
internal enum JsonExpectation
{
    /// <summary>The value of the document.</summary>
    Root,

    /// <summary>Nothing more.</summary>
    End,

    /// <summary>A name or the end of the object.</summary>
    NameOrClose,

    /// <summary>The value of a name.</summary>
    MemberValue,

    /// <summary>A value or the end of the array.</summary>
    ItemOrClose,

    /// <summary>A comma or the end of the object.</summary>
    CommaOrCloseObject,

    /// <summary>A comma or the end of the array.</summary>
    CommaOrCloseArray,
}
