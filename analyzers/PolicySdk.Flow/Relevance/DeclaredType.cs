using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicySdk.Flow.Relevance;

/// <summary>One part of a type, as its text shows it. Names are numbers of the <see cref="TreeIndex"/>.</summary>
internal sealed class DeclaredType
{
    public required BaseTypeDeclarationSyntax Declaration { get; init; }

    public required int Name { get; init; }

    /// <summary>Namespace, types around it, name and arity: the same for all parts of a type.</summary>
    public required string FullName { get; init; }

    /// <summary>The type around it in the index, or -1.</summary>
    public required int Outer { get; init; }

    /// <summary>The last names of what it derives from and implements.</summary>
    public required int[] Bases { get; init; }

    public required bool IsRecord { get; init; }

    /// <summary>Whether its modifiers, and those of the types around it, let code outside the compilation see it.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Whether its objects can hold anything.</summary>
    public bool HasState { get; set; }

    /// <summary>Whether it declares an event that is its own field.</summary>
    public bool HasEvents { get; set; }

    /// <summary>Whether it declares a field, or a property that is its own field, which others can see.</summary>
    public bool ShowsState { get; set; }

    /// <summary>The names of all members that it declares, with or without code.</summary>
    public HashSet<int> Declared { get; } = [];

    /// <summary>Pairs of a field's or property's name and the name of its type, as <see cref="TypeNames"/> gives it.</summary>
    public List<(int Name, int Type)> Fields { get; } = [];
}

/// <summary>A static field, event or property that is its own field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type in the index that declares it.</param>
/// <param name="Sharing">What members that mention it can do to each other through it.</param>
/// <param name="IsPrivate">Whether only the outermost type around it can name it.</param>
internal readonly record struct StaticPlace(int Name, int Type, StaticSharing Sharing, bool IsPrivate);

/// <summary>What members that mention a static field can do to each other through it.</summary>
internal enum StaticSharing
{
    /// <summary>Nothing: a value that only the type itself sets and nobody can change.</summary>
    Fixed,

    /// <summary>Who assigns it is felt by who reads it: text, numbers, flags.</summary>
    Scalar,

    /// <summary>An object: whoever names it can change it, call it, and be called through it.</summary>
    Shared,
}

/// <summary>An attribute on a declaration.</summary>
/// <param name="Name">The attribute's last name.</param>
/// <param name="Type">The type in the index that is or declares what it stands on; -1 for neither.</param>
/// <param name="Member">The name of the member that it, its result or a parameter of it carries; -1 where it stands on the type.</param>
/// <param name="IsConstructor">Whether that member is a constructor.</param>
internal readonly record struct AttributeMention(int Name, int Type, int Member, bool IsConstructor);

/// <summary>A type that is named where no code is: as the type of a field or property, in the signature of an abstract member, among the bases.</summary>
/// <param name="TypeName">The name of the type that is declared there, or around the member.</param>
/// <param name="Member">The name of the member; -1 where it is the type itself, or a delegate.</param>
/// <param name="Name">The name that is mentioned.</param>
internal readonly record struct TypeMention(int TypeName, int Member, int Name);
