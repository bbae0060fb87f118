namespace PolicySdk.Flow.Interpretation;

/// <summary>
/// Reflection on members whose type and name are known: <c>typeof(T).GetProperty("P")</c> is the property itself, so that
/// reading, writing and calling through it are what they would be in code.
/// </summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>What a member of the reflection library does, where it is known which member it is about; otherwise <see langword="null"/>.</summary>
    private AbstractValue? Reflect(IMethodSymbol target, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, SyntaxNode site) =>
        ReflectOne(target, receiver, arguments, site) ?? ReflectSome(target, receiver, arguments, site) ?? ReflectAny(target, arguments, site);

    private AbstractValue? ReflectOne(IMethodSymbol target, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, SyntaxNode site)
    {
        switch (target.ContainingType?.Name, target.Name)
        {
            case ("MethodBase", "GetCurrentMethod") when _body.Owner is IMethodSymbol { MethodKind: not (MethodKind.LambdaMethod or MethodKind.LocalFunction) } current:
                return AbstractValue.Of(current);
            case ("Object", "GetType"):
                return TypeOfObject(EvaluatePlace(receiver)) is { } exact ? AbstractValue.Of(exact) : null;
            case ("Type", "GetProperty" or "GetField" or "GetMethod") when receiver.Constant?.Value is ITypeSymbol type && arguments.Length > 0 && arguments[0].Constant?.Value is string name:
                return FindReflected(type, name, target.Name) is { } member ? AbstractValue.Of(member) : null;
            case ("PropertyInfo", "GetValue") when receiver.Constant?.Value is IPropertySymbol { GetMethod: not null } read:
                return ReadReflected(read, arguments[0], site);
            case ("PropertyInfo", "SetValue") when arguments.Length >= 2 && MeantBy(receiver) is null:
                return receiver.Constant?.Value is IPropertySymbol { SetMethod: not null } written
                    ? WriteReflected(written, arguments[0], arguments[1], site)
                    : WriteSome(arguments[0], arguments[1]);
            case ("FieldInfo", "GetValue") when receiver.Constant?.Value is IFieldSymbol field:
                return ReadReflected(field, arguments[0], site);
            case ("FieldInfo", "SetValue") when receiver.Constant?.Value is IFieldSymbol field && arguments.Length >= 2:
                return WriteReflected(field, arguments[0], arguments[1], site);
            case ("MethodBase" or "MethodInfo", "Invoke") when receiver.Constant?.Value is IMethodSymbol method && arguments.Length >= 2:
                return InvokeReflected(method, arguments[0], arguments[arguments.Length == 2 ? 1 : 3], site);
            case ("MethodInfo", "CreateDelegate") when receiver.Constant?.Value is IMethodSymbol method:
                return DelegateOfReflected(method, target.TypeArguments.FirstOrDefault() ?? arguments.FirstOrDefault()?.Constant?.Value as ITypeSymbol, arguments.LastOrDefault(), site);
            case ("Delegate", "CreateDelegate") when arguments.Length > 0 && arguments[arguments.Length - 1].Constant?.Value is IMethodSymbol method:
                return DelegateOfReflected(method, arguments[0].Constant?.Value as ITypeSymbol, arguments.Length == 3 ? arguments[1] : null, site);
            case ("Delegate", "CreateDelegate") when arguments.Length == 3
                && arguments[1].Constant?.Value is ITypeSymbol declaring && arguments[2].Constant?.Value is string text && FindReflected(declaring, text, "GetMethod") is IMethodSymbol method:
                return DelegateOfReflected(method, arguments[0].Constant?.Value as ITypeSymbol, null, site);
            case ("Activator", "CreateInstance") when target.TypeArguments is [var created]:
                return CreateReflected(created, [], site);
            case ("Activator", "CreateInstance") when arguments.Length is 1 or 2 && arguments[0].Constant?.Value is ITypeSymbol created && target.Parameters.Length == arguments.Length:
                return CreateReflected(created, arguments.Length == 2 ? [.. Expanded([arguments[1]])] : [], site);
            default:
                return null;
        }
    }

    // A method that only a text names, or a type that was loaded: what it gives back may come from anywhere.
    private AbstractValue? ReflectAny(IMethodSymbol target, ImmutableArray<AbstractValue> arguments, SyntaxNode site)
    {
        if (target is not { Name: "Invoke", ContainingType.Name: "MethodBase" or "MethodInfo" } || arguments.Length < 2)
        {
            return null;
        }

        MayThrow();
        var handed = _frame.Reach(arguments[arguments.Length == 2 ? 1 : 3]);
        AddOwn(arguments[0], handed);
        return OpaqueOf(target.ReturnType, _frame.Reach(arguments[0]).Union(handed).Union(UnknownOf(target, target.Name, site)), site, 9, Nullness.Unknown);
    }

    private ITypeSymbol? TypeOfObject(AbstractValue value)
    {
        ITypeSymbol? type = null;
        foreach (var node in value.Refs)
        {
            if (_frame.Find(node) is not { IsExact: true, Type: { } exact } || (type is not null && !SymbolEqualityComparer.Default.Equals(type, exact)))
            {
                return null;
            }

            type = exact;
        }

        return value.Labels.IsEmpty && !value.HasParts ? type : null;
    }

    // Of overloads it is not known which one is meant.
    private static ISymbol? FindReflected(ITypeSymbol type, string name, string kind)
    {
        ISymbol? found = null;
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers(name))
            {
                var isKind = kind switch
                {
                    "GetProperty" => member is IPropertySymbol,
                    "GetField" => member is IFieldSymbol,
                    _ => member is IMethodSymbol { MethodKind: MethodKind.Ordinary },
                };
                if (isKind && found is not null && SymbolEqualityComparer.Default.Equals(found.ContainingType, at))
                {
                    return null;
                }

                found = isKind ? found ?? member : found;
            }
        }

        return found;
    }

    private AbstractValue ReadReflected(ISymbol member, AbstractValue instance, SyntaxNode site)
    {
        MayThrow();
        if (member is IFieldSymbol field)
        {
            return field.IsStatic ? Loaded(ReadStatic(field), field) : ReadMember(instance, field, field.Type);
        }

        if (member is not IPropertySymbol { GetMethod: { } getter } property)
        {
            return AbstractValue.Clean;
        }

        if (property.IsStatic)
        {
            return ReadPropertyOf(property, getter, AbstractValue.Clean, [], site, property.Type);
        }

        AbstractValue? result = null;
        foreach (var (target, self) in TargetsOf(getter, instance, getter.IsVirtual || getter.IsAbstract || getter.IsOverride))
        {
            result = Join(result, ReadPropertyOf(target.AssociatedSymbol as IPropertySymbol ?? property, target, self, [], site, property.Type));
        }

        return result ?? AbstractValue.Clean;
    }

    private AbstractValue WriteReflected(ISymbol member, AbstractValue instance, AbstractValue value, SyntaxNode site)
    {
        MayThrow();
        if (member is IFieldSymbol field)
        {
            _frame.Store(field.IsStatic ? Place.Fields(NodeSet.Of(Frame.Statics), Fields.OfStatic(field)) : Place.Fields(instance.Refs, Fields.Of(field)), Fitting(value, field.Type));
        }
        else if (member is IPropertySymbol { SetMethod: { } setter } known)
        {
            value = Fitting(value, known.Type);
            foreach (var (target, self) in known.IsStatic ? [(setter, AbstractValue.Clean)] : TargetsOf(setter, instance, setter.IsVirtual || setter.IsAbstract || setter.IsOverride))
            {
                WriteProperty(target.AssociatedSymbol as IPropertySymbol ?? known, target, self, [], value, site, single: instance.Refs.Count == 1);
            }
        }

        return AbstractValue.CleanObject;
    }

    // Some property: any that can be set.
    private AbstractValue WriteSome(AbstractValue instance, AbstractValue value)
    {
        MayThrow();
        foreach (var node in instance.Refs)
        {
            for (var type = _frame.Find(node)?.Type; type is not null && _engine.IsInSource(type); type = type.BaseType)
            {
                foreach (var member in type.GetMembers())
                {
                    if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, SetMethod: not null } some && _engine.IsAutoProperty(some))
                    {
                        _frame.WriteField(node, Fields.Of(some), value, single: false);
                    }
                }
            }
        }

        AddOwn(instance, _frame.Reach(value));
        return AbstractValue.CleanObject;
    }

    private AbstractValue Fitting(AbstractValue value, ITypeSymbol type) => type.IsValueType ? Unboxed(value) : value;

    private AbstractValue InvokeReflected(IMethodSymbol method, AbstractValue instance, AbstractValue parameters, SyntaxNode site)
    {
        MayThrow();
        if (method.AssociatedSymbol is IPropertySymbol property)
        {
            return method.MethodKind == MethodKind.PropertyGet
                ? ReadReflected(property, instance, site)
                : WriteReflected(property, instance, ReadElements(parameters, FieldKeys.AnyElement, null).WithoutConstant(), site);
        }

        var arguments = ArgumentsOf(method, parameters);
        ConsumeValues(method, arguments, site);
        return CallVirtual(method, method.IsStatic ? AbstractValue.Clean : instance, arguments, site);
    }

    // What stands in an array of arguments, by position.
    private ImmutableArray<AbstractValue> ArgumentsOf(IMethodSymbol method, AbstractValue array)
    {
        var any = ReadElements(array, FieldKeys.AnyElement, null).WithoutConstant();
        var given = Expanded([array]).ToList();
        var isKnown = array.Refs.Count == 1 && given.Count == method.Parameters.Length;
        return [.. method.Parameters.Select((parameter, i) => Fitting(isKnown ? given[i] : any, parameter.Type))];
    }

    private AbstractValue DelegateOfReflected(IMethodSymbol method, ITypeSymbol? type, AbstractValue? bound, SyntaxNode site)
    {
        // A static method is bound to its first argument where the delegate takes the others.
        var isOpen = method.IsStatic && (type as INamedTypeSymbol)?.DelegateInvokeMethod?.Parameters.Length != method.Parameters.Length - 1;
        var fields = isOpen || bound is null ? IntMap<AbstractValue>.Empty : IntMap<AbstractValue>.Empty.Set(FieldKeys.Receiver, bound);
        return AbstractValue.OfNode(_frame.Allocate(site, 37, new ObjectState(type, ObjectTraits.Exact, fields: fields, target: method)));
    }

    private AbstractValue? CreateReflected(ITypeSymbol created, ImmutableArray<AbstractValue> arguments, SyntaxNode site)
    {
        if (Substitute(created) is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } type || !_engine.IsInSource(type))
        {
            return null;
        }

        var constructors = type.InstanceConstructors.Where(c => c.Parameters.Length == arguments.Length && !BodyTable.IsCopyConstructor(c)).ToList();
        if (constructors.Count != 1)
        {
            return null;
        }

        MayThrow();
        var self = AbstractValue.OfNode(_frame.Allocate(site, 38, NewObject(type)));
        arguments = [.. arguments.Select((a, i) => Fitting(a, constructors[0].Parameters[i].Type))];
        ConsumeValues(constructors[0], arguments, site);
        CallSource(constructors[0], self, arguments, site);
        return self;
    }
}
