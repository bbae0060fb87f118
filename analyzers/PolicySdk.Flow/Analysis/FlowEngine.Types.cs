using Microsoft.CodeAnalysis.CSharp;

namespace PolicySdk.Flow.Analysis;

/// <summary>Questions about types and members, answered once each.</summary>
internal sealed partial class FlowEngine
{
    private readonly Dictionary<(ITypeSymbol, IMethodSymbol), IMethodSymbol?> _overrides = new(PairComparer.Instance);
    private readonly Dictionary<(ITypeSymbol, ITypeSymbol), bool> _assignable = new(TypePairComparer.Instance);
    private readonly Dictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _implementations = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IPropertySymbol, bool> _autoProperties = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, bool> _hasBody = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IPropertySymbol, bool> _overridden = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, ImmutableArray<INamedTypeSymbol>> _declaring = new(StringComparer.Ordinal);

    /// <summary>Whether values of a type are objects with a state of their own; text and numbers are not.</summary>
    public bool HoldsObjects(ITypeSymbol? type) => type switch
    {
        null => false,
        { SpecialType: SpecialType.System_String } => false,
        IArrayTypeSymbol or IPointerTypeSymbol => true,
        { TypeKind: TypeKind.TypeParameter } => false,
        { TypeKind: TypeKind.Dynamic } => true,
        _ => type.IsReferenceType,
    };

    /// <summary>Whether a delegate can lie in an object of a type: not in numbers and text, nor in arrays and collections of them.</summary>
    public static bool MayHoldDelegates(ITypeSymbol? type) => type switch
    {
        { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_UIntPtr } or { TypeKind: TypeKind.Enum } => false,
        IArrayTypeSymbol array => MayHoldDelegates(array.ElementType),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, TypeArguments.Length: > 0 } named when IsInNamespace(named, "System.Collections.Generic", "System.Collections.Concurrent", "System.Collections.Immutable") =>
            named.TypeArguments.Any(MayHoldDelegates),
        _ => true,
    };

    /// <summary>The type of a task's result, or of a nullable's content: the engine treats both as what they hold.</summary>
    public ITypeSymbol? Unwrap(ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { TypeArguments.Length: 1 } named && (IsTaskLike(named) || named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T))
        {
            type = named.TypeArguments[0];
        }

        return type;
    }

    public bool IsTaskLike(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" } && IsInNamespace(type.ContainingType ?? type, "System.Threading.Tasks", "System.Runtime.CompilerServices");

    public bool IsSpanLike(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ArraySegment" or "ReadOnlySequence" or "ImmutableArray" };

    /// <summary>Whether a method tells no more than that it is done, or how much it did.</summary>
    public static bool ReturnsNoData(IMethodSymbol method)
    {
        var type = method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } ? result : method.ReturnType;
        return type is { SpecialType: SpecialType.System_Void or (>= SpecialType.System_Boolean and <= SpecialType.System_UInt64 and not SpecialType.System_Char) }
            or { TypeKind: TypeKind.Enum } or { Name: "Task" or "ValueTask" };
    }

    /// <summary>Whether a parameter of a type can be meant to be filled: an array, a span, a stream, a builder of text.</summary>
    public static bool MayBeFilled(ITypeSymbol type) =>
        type is IArrayTypeSymbol or { Name: "Span" or "Memory" or "ArraySegment" or "StringBuilder" } || IsStream(type);

    /// <summary>Whether objects of a type are read from or written to piece by piece, and may be put around each other.</summary>
    public static bool IsStream(ITypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name is "Stream" or "TextReader" or "TextWriter" or "BinaryReader" or "BinaryWriter" or "XmlReader" or "XmlWriter" or "PipeReader" or "PipeWriter" or "IBufferWriter"
                && IsInNamespace(at, "System.IO", "System.Xml", "System.IO.Pipelines", "System.Buffers"))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsKeyValuePair(ITypeSymbol type) => type is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments.Length: 2 };

    /// <summary>Whether a struct of another library is a collection, whose elements have an identity.</summary>
    public bool IsCollection(ITypeSymbol type) =>
        IsSpanLike(type) || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);

    /// <summary>Whether the elements of a type are found by keys.</summary>
    public bool IsDictionary(ITypeSymbol? type) =>
        type is not null && (type.Name is "IDictionary" or "IReadOnlyDictionary" || type.AllInterfaces.Any(i => i.Name is "IDictionary" or "IReadOnlyDictionary"));

    public bool IsImmutable(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or { Name: "Type" or "CultureInfo" or "TextInfo" or "CompareInfo" or "Encoding" or "Regex" or "TypeConverter" };

    private static bool IsInNamespace(ITypeSymbol type, params string[] names)
    {
        var name = type.ContainingNamespace?.ToDisplayString();
        return names.Contains(name);
    }

    /// <summary>Whether a symbol is declared in this compilation. In an IDE the symbols of referenced projects have source too, which is not ours.</summary>
    public bool IsInSource(ISymbol symbol) =>
        (symbol.ContainingAssembly is not { } assembly || SymbolEqualityComparer.Default.Equals(assembly, Compilation.Assembly))
        && symbol.OriginalDefinition.Locations is [{ IsInSource: true }, ..];

    public bool IsObjectMember(IMethodSymbol method) => method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType;

    public bool IsMemberwiseClone(IMethodSymbol method) => method.Name == "MemberwiseClone" && method.ContainingType.SpecialType == SpecialType.System_Object;

    public bool HasBody(IMethodSymbol method)
    {
        var definition = BodyTable.Definition(method);
        if (!_hasBody.TryGetValue(definition, out var has))
        {
            has = !definition.IsAbstract && !definition.IsExtern && IsInSource(definition.ContainingType ?? (ISymbol)definition) && Bodies.HasCode(definition)
                && (definition.AssociatedSymbol is not IPropertySymbol property || !IsAutoProperty(property));
            _hasBody.Add(definition, has);
        }

        return has;
    }

    /// <summary>Whether an accessor of this compilation does nothing but read or write the property's field, though the other one may do more.</summary>
    public bool IsAutoAccessor(IMethodSymbol accessor) =>
        accessor is { IsAbstract: false, IsExtern: false, AssociatedSymbol: IPropertySymbol { IsIndexer: false, ContainingType.TypeKind: not TypeKind.Interface } }
        && IsInSource(accessor.ContainingType) && !HasBody(accessor);

    /// <summary>Whether a property of this compilation is nothing but its field.</summary>
    public bool IsAutoProperty(IPropertySymbol property)
    {
        var definition = property.OriginalDefinition;
        if (_autoProperties.TryGetValue(definition, out var isAuto))
        {
            return isAuto;
        }

        isAuto = IsInSource(definition) && !definition.IsAbstract && IsWithoutBody(definition);
        _autoProperties.Add(definition, isAuto);
        return isAuto;
    }

    private static bool IsWithoutBody(IPropertySymbol property)
    {
        if (property.ContainingType.IsAnonymousType)
        {
            return true;
        }

        property = property.PartialImplementationPart ?? property;
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax())
            {
                case Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax { ExpressionBody: not null }:
                    return false;
                case Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax declaration:
                    return declaration.AccessorList?.Accessors.All(a => a.Body is null && a.ExpressionBody is null) == true;
                case Microsoft.CodeAnalysis.CSharp.Syntax.IndexerDeclarationSyntax:
                    return false;
            }
        }

        // Positional properties of records.
        return property.ContainingType.IsRecord;
    }

    /// <summary>Whether a member of this compilation overrides or implements a property somewhere.</summary>
    public bool IsOverridden(IPropertySymbol property)
    {
        var definition = property.OriginalDefinition;
        if (!definition.IsVirtual && !definition.IsAbstract && !definition.IsOverride)
        {
            return false;
        }

        if (!_overridden.TryGetValue(definition, out var overridden))
        {
            overridden = definition.IsOverride || TypesDeclaring(definition).Any(
                t => t.GetMembers(definition.Name).OfType<IPropertySymbol>().Any(p => SymbolEqualityComparer.Default.Equals(p.OverriddenProperty?.OriginalDefinition, definition)));
            _overridden.Add(definition, overridden);
        }

        return overridden;
    }

    /// <summary>Whether an object of one type is one of another: where type parameters stand in them, whether it may be.</summary>
    public bool IsAssignable(ITypeSymbol from, ITypeSymbol to)
    {
        if (!_assignable.TryGetValue((from, to), out var assignable))
        {
            assignable = HasTypeParameter(to) || HasTypeParameter(from)
                ? IsAssignableByDefinition(from, to)
                : Compilation.ClassifyCommonConversion(from, to) is { Exists: true } conversion
                    && (conversion.IsIdentity || (conversion.IsImplicit && (conversion.IsReference || from.IsValueType) && !conversion.IsNumeric && !conversion.IsUserDefined));
            _assignable.Add((from, to), assignable);
        }

        return assignable;
    }

    // What stands for the type parameters is not known here.
    private static bool IsAssignableByDefinition(ITypeSymbol from, ITypeSymbol to)
    {
        if (from is not INamedTypeSymbol || to is not INamedTypeSymbol || to.SpecialType == SpecialType.System_Object)
        {
            return true;
        }

        for (var at = from; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, to.OriginalDefinition))
            {
                return true;
            }
        }

        return from.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, to.OriginalDefinition));
    }

    public static bool HasTypeParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => HasTypeParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasTypeParameter) || (named.ContainingType is { } outer && HasTypeParameter(outer)),
        _ => false,
    };

    /// <summary>The method that runs on an object of exactly <paramref name="type"/> when <paramref name="method"/> is called.</summary>
    public IMethodSymbol? FindOverride(ITypeSymbol type, IMethodSymbol method)
    {
        if (!_overrides.TryGetValue((type, method), out var found))
        {
            found = method.ContainingType.TypeKind == TypeKind.Interface
                ? Overridden(type, type.FindImplementationForInterfaceMember(method.ConstructedFrom) as IMethodSymbol ?? FindByDefinition(type, method))
                : FindOverrideInClasses(type, method);
            _overrides.Add((type, method), found);
        }

        return found;
    }

    // What implements an interface in a base class may be overridden.
    private static IMethodSymbol? Overridden(ITypeSymbol type, IMethodSymbol? implementation) =>
        implementation is { ContainingType.TypeKind: TypeKind.Class } && (implementation.IsVirtual || implementation.IsAbstract || implementation.IsOverride)
            ? FindOverrideInClasses(type, implementation) ?? implementation
            : implementation;

    // Inside generic code the interface is known by its type parameters only.
    private static IMethodSymbol? FindByDefinition(ITypeSymbol type, IMethodSymbol method)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType.OriginalDefinition))
            {
                continue;
            }

            foreach (var member in contract.GetMembers(method.Name))
            {
                if (member is IMethodSymbol candidate && SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.OriginalDefinition))
                {
                    return type.FindImplementationForInterfaceMember(candidate) as IMethodSymbol;
                }
            }
        }

        return null;
    }

    private static IMethodSymbol? FindOverrideInClasses(ITypeSymbol type, IMethodSymbol method)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers(method.Name))
            {
                for (var candidate = member as IMethodSymbol; candidate is not null; candidate = candidate.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.OriginalDefinition))
                    {
                        return (IMethodSymbol)member;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>
    /// What a virtual call may run on an object that may be of any type derived from <paramref name="bound"/>: the method
    /// itself and everything in this compilation that overrides or implements it.
    /// </summary>
    public IEnumerable<IMethodSymbol> Implementations(IMethodSymbol method, ITypeSymbol? bound)
    {
        var definition = BodyTable.Definition(method);
        if (!_implementations.TryGetValue(definition, out var all))
        {
            all = FindImplementations(definition);
            _implementations.Add(definition, all);
        }

        var any = false;
        foreach (var implementation in all)
        {
            if (bound is null || bound.TypeKind is TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic
                || bound.SpecialType == SpecialType.System_Object
                || MayBe(implementation.ContainingType, bound))
            {
                any = true;
                yield return implementation;
            }
        }

        if (!any || !HasBody(definition) && !IsInSource(definition) || HasBody(definition) && !definition.IsAbstract && (bound is null || MayBe(definition.ContainingType, bound)))
        {
            var ownImplementation = bound is null ? null : FindOverride(bound, method);
            yield return ownImplementation ?? method;
        }
    }

    private static bool MayBe(INamedTypeSymbol implementing, ITypeSymbol bound)
    {
        for (INamedTypeSymbol? at = implementing; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, bound.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<IMethodSymbol> FindImplementations(IMethodSymbol definition)
    {
        var found = ImmutableArray.CreateBuilder<IMethodSymbol>();
        foreach (var type in TypesDeclaring(definition))
        {
            if (type.TypeKind is TypeKind.Interface && !SymbolEqualityComparer.Default.Equals(type, definition.ContainingType))
            {
                continue;
            }

            var implementation = FindOverride(type, definition);
            if (implementation is not null
                && SymbolEqualityComparer.Default.Equals(implementation.ContainingType.OriginalDefinition, type)
                && !SymbolEqualityComparer.Default.Equals(implementation.OriginalDefinition, definition)
                && !implementation.IsAbstract)
            {
                found.Add(implementation);
            }
        }

        return found.ToImmutable();
    }

    public ISymbol? FindMember(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers(name))
            {
                if (member is IFieldSymbol or IPropertySymbol)
                {
                    return member;
                }
            }
        }

        return null;
    }

    /// <summary>The method of that name that objects of a type have, as it was first declared; an interface's too.</summary>
    public IMethodSymbol? FindMethod(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers(name))
            {
                if (member is IMethodSymbol { IsStatic: false } method)
                {
                    while (method.OverriddenMethod is { } overridden)
                    {
                        method = overridden;
                    }

                    return method;
                }
            }
        }

        foreach (var contract in type.AllInterfaces)
        {
            foreach (var member in contract.GetMembers(name))
            {
                if (member is IMethodSymbol { IsStatic: false } method)
                {
                    return method;
                }
            }
        }

        return null;
    }

    public IMethodSymbol? FindDeconstruct(ITypeSymbol type, int count)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers("Deconstruct"))
            {
                if (member is IMethodSymbol { IsStatic: false } method && method.Parameters.Length == count)
                {
                    return method;
                }
            }
        }

        foreach (var member in TypesDeclaring("Deconstruct").SelectMany(static declaring => declaring.GetMembers("Deconstruct")))
        {
            if (member is IMethodSymbol inBlock && IsExtensionMember(inBlock) && inBlock.Parameters.Length == count
                && ExtensionImplementationOf(inBlock) is { } implementation && IsAssignable(type, implementation.Parameters[0].Type))
            {
                return inBlock;
            }

            if (member is IMethodSymbol { IsExtensionMethod: true } extension
                && extension.Parameters.Length == count + 1
                && IsAssignable(type, extension.Parameters[0].Type))
            {
                return extension;
            }
        }

        return null;
    }

    /// <summary>The delegate that a parameter takes: the type itself, or the one inside an expression tree.</summary>
    public INamedTypeSymbol? DelegateOf(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Delegate ? type
        : type is { Name: "Expression", TypeArguments.Length: 1 } && type.TypeArguments[0] is INamedTypeSymbol { TypeKind: TypeKind.Delegate } inner ? inner
        : null;

    // What overrides or implements a member has its name, and is declared by the type that it is looked for in.
    private IEnumerable<INamedTypeSymbol> TypesDeclaring(ISymbol member) => member switch
    {
        IMethodSymbol { AssociatedSymbol: { } owner } => TypesDeclaring(owner),
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => TypesDeclaring((string?)null),
        IPropertySymbol { IsIndexer: true } => TypesDeclaring("this[]"),
        _ => TypesDeclaring(member.Name.Substring(member.Name.LastIndexOf('.') + 1)),
    };

    // In source order. Of operators, whose names are signs in the text, every type is looked at.
    private ImmutableArray<INamedTypeSymbol> TypesDeclaring(string? name)
    {
        if (!_declaring.TryGetValue(name ?? "", out var known))
        {
            var types = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
            foreach (var declared in name is null ? Members.Types() : IsWrittenForRecords(name) ? Members.TypesDeclaring(name).Concat(Members.Records()) : Members.TypesDeclaring(name))
            {
                if (Bodies.SymbolOf(declared.Declaration) is INamedTypeSymbol type)
                {
                    types.Add(type);
                }
            }

            known = types.ToImmutableArray().Sort(static (left, right) => SourceOrder.Compare(left, right));
            _declaring.Add(name ?? "", known);
        }

        return known;
    }

    private static bool IsWrittenForRecords(string name) =>
        name is "ToString" or "Equals" or "GetHashCode" or "Deconstruct" or "PrintMembers" or "EqualityContract" or "<Clone>$";

    private sealed class PairComparer : IEqualityComparer<(ITypeSymbol Type, IMethodSymbol Method)>
    {
        public static PairComparer Instance { get; } = new();

        public bool Equals((ITypeSymbol Type, IMethodSymbol Method) x, (ITypeSymbol Type, IMethodSymbol Method) y) =>
            SymbolEqualityComparer.Default.Equals(x.Type, y.Type) && SymbolEqualityComparer.Default.Equals(x.Method, y.Method);

        public int GetHashCode((ITypeSymbol Type, IMethodSymbol Method) pair) =>
            unchecked(SymbolEqualityComparer.Default.GetHashCode(pair.Type) * 31 + SymbolEqualityComparer.Default.GetHashCode(pair.Method));
    }

    private sealed class TypePairComparer : IEqualityComparer<(ITypeSymbol From, ITypeSymbol To)>
    {
        public static TypePairComparer Instance { get; } = new();

        public bool Equals((ITypeSymbol From, ITypeSymbol To) x, (ITypeSymbol From, ITypeSymbol To) y) =>
            SymbolEqualityComparer.Default.Equals(x.From, y.From) && SymbolEqualityComparer.Default.Equals(x.To, y.To);

        public int GetHashCode((ITypeSymbol From, ITypeSymbol To) pair) =>
            unchecked(SymbolEqualityComparer.Default.GetHashCode(pair.From) * 31 + SymbolEqualityComparer.Default.GetHashCode(pair.To));
    }
}
