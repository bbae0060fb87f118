namespace PolicySdk.Flow.Interpretation;

/// <summary>
/// Reflection on members of which only the type is known: what <c>typeof(T).GetMethods()</c> holds is an object that may be any of the members
/// that it finds, and what is done with it is done with every one of them.
/// </summary>
internal sealed partial class BodyInterpreter
{
    // The flags of BindingFlags that choose members.
    private const int OfInstance = 4;
    private const int OfStatic = 8;
    private const int OfPublic = 16;
    private const int OfNonPublic = 32;

    /// <summary>What a member of the reflection library does, where one of several members is meant; otherwise <see langword="null"/>.</summary>
    private AbstractValue? ReflectSome(IMethodSymbol target, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, SyntaxNode site)
    {
        switch (target.ContainingType?.Name, target.Name)
        {
            case ("Type", "GetMethods" or "GetProperties" or "GetFields" or "GetMembers") when receiver.Constant?.Value is ITypeSymbol type:
                return AllOf(MembersOf(type, target.Name, null, Flags(arguments, 0)), target, site);
            case ("RuntimeReflectionExtensions", "GetRuntimeMethods" or "GetRuntimeProperties" or "GetRuntimeFields") when arguments[0].Constant?.Value is ITypeSymbol type:
                return AllOf(MembersOf(type, target.Name.Replace("Runtime", ""), null, null), target, site);
            case ("Type", "GetProperty" or "GetField" or "GetMethod") when receiver.Constant?.Value is ITypeSymbol type && !arguments.IsEmpty:
                return OneOf(MembersOf(type, target.Name, arguments[0].Constant?.Value as string, Flags(arguments, 1)), target.ReturnType, site);
            case ("PropertyInfo" or "FieldInfo", "GetValue") when MeantBy(receiver) is { } members:
                return OnEach(members.Where(member => IsOn(member, arguments[0])), member => ReadReflected(member, arguments[0], site));
            case ("PropertyInfo" or "FieldInfo", "SetValue") when arguments.Length >= 2 && MeantBy(receiver) is { } members:
                return OnEach(members.Where(member => IsOn(member, arguments[0])), member => WriteReflected(member, arguments[0], arguments[1], site));
            case ("MethodBase" or "MethodInfo", "Invoke") when arguments.Length >= 2 && MeantBy(receiver) is { } members:
                var parameters = arguments[arguments.Length == 2 ? 1 : 3];
                return OnEach(
                    members.Where(member => IsOn(member, arguments[0]) && member is IMethodSymbol method && Takes(method, parameters)),
                    member => InvokeReflected((IMethodSymbol)member, arguments[0], parameters, site));
            default:
                return null;
        }
    }

    private static int? Flags(ImmutableArray<AbstractValue> arguments, int position)
    {
        if (position < arguments.Length)
        {
            return arguments[position].Constant?.Value as int?;
        }

        return OfInstance | OfStatic | OfPublic;
    }

    // The members that code of this compilation declares: what others declare is none that can matter.
    private List<ISymbol> MembersOf(ITypeSymbol type, string asked, string? name, int? flags)
    {
        var members = new List<ISymbol>();
        for (ITypeSymbol? at = type; at is not null && _engine.IsInSource(at); at = at.BaseType)
        {
            foreach (var member in name is null ? at.GetMembers() : at.GetMembers(name))
            {
                var isKind = member switch
                {
                    IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.PropertySet } => asked is "GetMethods" or "GetMethod" or "GetMembers",
                    IPropertySymbol { IsIndexer: false } => asked is "GetProperties" or "GetProperty" or "GetMembers",
                    IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false } => asked is "GetFields" or "GetField" or "GetMembers",
                    _ => false,
                };
                if (isKind && IsChosen(member, flags))
                {
                    members.Add(member);
                }
            }
        }

        return members;
    }

    private static bool IsChosen(ISymbol member, int? flags) =>
        flags is not { } chosen
        || ((chosen & (member.IsStatic ? OfStatic : OfInstance)) != 0 && (chosen & (member.DeclaredAccessibility == Accessibility.Public ? OfPublic : OfNonPublic)) != 0);

    private AbstractValue? AllOf(List<ISymbol> members, IMethodSymbol target, SyntaxNode site)
    {
        var type = target.ReturnType is IArrayTypeSymbol array ? array.ElementType : (target.ReturnType as INamedTypeSymbol)?.TypeArguments.FirstOrDefault();
        if (OneOf(members, type, site) is not { } some)
        {
            return null;
        }

        var all = _frame.Allocate(site, 39, new ObjectState(target.ReturnType, ObjectTraits.None));
        _frame.WriteField(all, FieldKeys.AnyElement, some, single: false);
        return AbstractValue.OfNode(all);
    }

    // It has a part for each member that it may be, so that objects that become one are what each of them was.
    private AbstractValue? OneOf(List<ISymbol> members, ITypeSymbol? type, SyntaxNode site)
    {
        if (members.Count == 0)
        {
            return null;
        }

        var parts = IntMap<AbstractValue>.Empty;
        foreach (var member in members)
        {
            parts = parts.Set(Fields.Of(member), AbstractValue.CleanObject);
        }

        return AbstractValue.OfNode(_frame.Allocate((site, "members"), 39, new ObjectState(_engine.Unwrap(type), ObjectTraits.None, fields: parts))).WithNullness(Nullness.Unknown);
    }

    // The members that an object of the reflection library may be; null where it may be another one.
    private List<ISymbol>? MeantBy(AbstractValue info)
    {
        var members = new List<ISymbol>();
        foreach (var node in info.Refs)
        {
            var count = members.Count;
            if (_frame.Find(node) is { Type.ContainingNamespace.Name: "Reflection" } state)
            {
                foreach (var (key, _) in state.Fields)
                {
                    if (Fields.KindOf(key) == FieldKind.Symbol)
                    {
                        members.Add(Fields.SymbolOf(key)!);
                    }
                }
            }

            if (members.Count == count)
            {
                return null;
            }
        }

        return members.Count == 0 ? null : members;
    }

    // Without an object, only static members are found.
    private static bool IsOn(ISymbol member, AbstractValue instance) => member.IsStatic || instance.Nullness != Nullness.MayBeNull;

    private bool Takes(IMethodSymbol method, AbstractValue parameters)
    {
        if (parameters.Nullness == Nullness.MayBeNull)
        {
            return method.Parameters.IsEmpty;
        }

        return parameters.Refs.Count != 1 || _frame.Find(parameters.Refs[0]) is not { IsOpaque: false, Length: >= 0 and var length } || length == method.Parameters.Length;
    }

    // One of them is meant, each from the same state; null where none can be.
    private AbstractValue? OnEach(IEnumerable<ISymbol> members, Func<ISymbol, AbstractValue> run)
    {
        var before = _frame.State;
        var after = new List<FlowState>();
        AbstractValue? result = null;
        foreach (var member in members.ToList())
        {
            _frame.Restore(before);
            _reachable = true;
            var value = run(member);
            if (_reachable)
            {
                result = Join(result, value);
                after.Add(_frame.State);
            }
        }

        _reachable = true;
        _frame.Restore(after.Count > 0 ? JoinAll(after) : before);
        return result;
    }
}
