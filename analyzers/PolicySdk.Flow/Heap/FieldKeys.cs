namespace PolicySdk.Flow.Heap;

/// <summary>What a key of an object's state stands for.</summary>
internal enum FieldKind
{
    /// <summary>A field, property, event, captured variable or captured constructor parameter of this compilation.</summary>
    Symbol,

    /// <summary>A member of another library, or hidden state, by name.</summary>
    Name,

    /// <summary>The element under a constant key.</summary>
    Element,

    /// <summary>Any element.</summary>
    AnyElement,
}

/// <summary>Gives the parts of objects numbers. Belongs to one analysis.</summary>
internal sealed class FieldKeys
{
    /// <summary>Elements of which the position is not known.</summary>
    public const int AnyElement = 0;

    /// <summary>The content of a captured or referenced variable.</summary>
    public const int VariableContent = 1;

    /// <summary>What a delegate is bound to.</summary>
    public const int Receiver = 2;

    /// <summary>Whatever an object of another library was given, when nothing says where it keeps it.</summary>
    public const int Content = 3;

    /// <summary>What a delegate of which the target is not known was called with.</summary>
    public const int Received = 4;

    private readonly List<(FieldKind Kind, ISymbol? Symbol, object? Value)> _entries =
    [
        (FieldKind.AnyElement, null, null),
        (FieldKind.Name, null, "$variable"),
        (FieldKind.Name, null, "$receiver"),
        (FieldKind.Name, null, "$content"),
        (FieldKind.Name, null, "$received"),
    ];

    private readonly Dictionary<ISymbol, int> _symbols = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, int> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal) { ["$content"] = Content };
    private readonly Dictionary<object, int> _elements = [];
    private readonly HashSet<int> _asides = [];

    public FieldKind KindOf(int key) => _entries[key].Kind;

    public bool IsElement(int key) => key == AnyElement || _entries[key].Kind == FieldKind.Element;

    /// <summary>
    /// Whether what stands there is only noted beside the object (<c>.$$name</c> in a model) and is nothing that the object holds: which
    /// models a tensor came through, what a model would be trained on.
    /// </summary>
    public bool IsAside(int key) => _asides.Count > 0 && _asides.Contains(key);

    public ISymbol? SymbolOf(int key) => _entries[key].Symbol;

    public object? ElementOf(int key) => _entries[key].Kind == FieldKind.Element ? _entries[key].Value : null;

    public string TextOf(int key) => _entries[key] switch
    {
        (FieldKind.Symbol, { } symbol, _) => symbol.Name,
        (_, _, string name) => name,
        _ => "an element",
    };

    /// <summary>
    /// The key of a member. Members of other libraries go by name, so that API models can speak of them without knowing the
    /// type; so do the elements of tuples, whose names are aliases.
    /// </summary>
    public int Of(ISymbol member)
    {
        if (member is IFieldSymbol { CorrespondingTupleField: { } element })
        {
            return Named(element.Name);
        }

        var definition = member.OriginalDefinition;
        if (!_members.TryGetValue(definition, out var key))
        {
            var stored = Stored(definition).OriginalDefinition;
            key = IsInSource(stored) ? OfSource(stored) : Named(stored.Name);
            _members.Add(definition, key);
        }

        return key;
    }

    private static bool IsInSource(ISymbol definition) => definition.Locations is [{ IsInSource: true }, ..];

    /// <summary>The key of a static member: a generic type has one of each for every construction.</summary>
    public int OfStatic(ISymbol member)
    {
        member = Stored(member);
        var definition = member.OriginalDefinition;
        return IsInSource(definition) ? OfSource(member) : Of(member);
    }

    // What `field` names in an accessor is what the property's other accessor reads and writes.
    private static ISymbol Stored(ISymbol member) => member is not IFieldSymbol field ? member
        : field is { IsImplicitlyDeclared: true, AssociatedSymbol: IPropertySymbol property } ? property
        : field is { IsStatic: false, ContainingType.TypeKind: TypeKind.Struct } && OffsetOf(field) is { } offset ? FirstAt(field.ContainingType, offset)
        : field;

    // Fields that a struct lays over each other are one place.
    private static IFieldSymbol FirstAt(INamedTypeSymbol type, int offset) =>
        type.GetMembers().OfType<IFieldSymbol>().First(field => OffsetOf(field) == offset);

    private static int? OffsetOf(IFieldSymbol field)
    {
        foreach (var attribute in field.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "FieldOffsetAttribute" } && attribute.ConstructorArguments is [{ Value: int offset }])
            {
                return offset;
            }
        }

        return null;
    }

    public int Named(string name)
    {
        if (!_names.TryGetValue(name, out var key))
        {
            key = Add(FieldKind.Name, null, name);
            _names.Add(name, key);
            if (name.StartsWith("$$", StringComparison.Ordinal))
            {
                _asides.Add(key);
            }
        }

        return key;
    }

    public int Element(object constant)
    {
        // The keys 1 and 1L mean the same element.
        var value = constant is sbyte or byte or short or ushort or uint or long
            ? unchecked((int)Convert.ToInt64(constant, System.Globalization.CultureInfo.InvariantCulture))
            : constant;
        if (!_elements.TryGetValue(value, out var key))
        {
            key = Add(FieldKind.Element, null, value);
            _elements.Add(value, key);
        }

        return key;
    }

    private int OfSource(ISymbol definition)
    {
        if (!_symbols.TryGetValue(definition, out var key))
        {
            key = Add(FieldKind.Symbol, definition, null);
            _symbols.Add(definition, key);
        }

        return key;
    }

    private int Add(FieldKind kind, ISymbol? symbol, object? value)
    {
        _entries.Add((kind, symbol, value));
        return _entries.Count - 1;
    }
}
