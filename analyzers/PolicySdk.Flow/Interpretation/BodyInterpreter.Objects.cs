using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Interpretation;

internal sealed partial class BodyInterpreter
{
    // Of larger arrays, plain elements are not kept by their position.
    private const int MostPlaces = 64;

    private const string BaseNote = "$$base";

    private readonly Dictionary<(SyntaxNode Collection, ITypeSymbol? Element), IMethodSymbol?> _adders = [];

    private AbstractValue Create(IObjectCreationOperation creation)
    {
        var arguments = Arguments(creation.Arguments);
        if (!_reachable || creation.Constructor is not { } constructor)
        {
            return AbstractValue.OfLabels(ReachAll(arguments));
        }

        return Construct(constructor, creation.Type!, arguments, creation);
    }

    private AbstractValue Construct(
        IMethodSymbol constructor,
        ITypeSymbol created,
        ImmutableArray<AbstractValue> arguments,
        IOperation site)
    {
        var type = Substitute(created)!;
        ConsumeValues(constructor, arguments, site.Syntax);
        var inSource = _engine.IsInSource(type);
        if (type.IsValueType && type.TypeKind == TypeKind.Struct)
        {
            return inSource ? ConstructStruct(constructor, arguments, site)
                : ModelledConstructor(constructor, type, arguments, site);
        }

        if (!inSource)
        {
            return type.SpecialType == SpecialType.System_String
                ? AbstractValue.OfLabels(ReachAll(arguments))
                : ModelledConstructor(constructor, type, arguments, site);
        }

        var node = _frame.Allocate(site.Syntax, 0, NewObject(type));
        var self = AbstractValue.OfNode(node);
        CallSource(constructor, self, arguments, site.Syntax);
        return self;
    }

    private ObjectState NewObject(ITypeSymbol type)
    {
        // What a base class of another library keeps is not known; nothing of it was licensed when the object was made.
        return new ObjectState(type, ObjectTraits.Exact, length: 0);
    }

    private AbstractValue ConstructStruct(IMethodSymbol constructor, ImmutableArray<AbstractValue> arguments, IOperation site)
    {
        if (constructor.IsImplicitlyDeclared && !_engine.HasBody(constructor))
        {
            return AbstractValue.EmptyStruct;
        }

        var variable = _frame.Allocate(site.Syntax, 1, new ObjectState(null, ObjectTraits.Exact, fields: IntMap<AbstractValue>.Empty.Set(FieldKeys.VariableContent, AbstractValue.EmptyStruct)));
        var place = Place.Fields(NodeSet.Of(variable), FieldKeys.VariableContent);
        CallSource(constructor, AbstractValue.OfPlace(place), arguments, site.Syntax);
        return _frame.Load(place);
    }

    private AbstractValue ModelledConstructor(IMethodSymbol constructor, ITypeSymbol type, ImmutableArray<AbstractValue> arguments, IOperation site)
    {
        var model = _engine.Domain.Models.Find(constructor);
        if (type.IsValueType && !_engine.IsSpanLike(type))
        {
            if (model is null)
            {
                MayThrow();
                return _engine.IsKeyValuePair(type) && arguments.Length == 2
                    ? AbstractValue.OfParts(IntMap<AbstractValue>.Empty.Set(Fields.Named("Key"), arguments[0]).Set(Fields.Named("Value"), arguments[1]), default)
                    : _engine.IsTaskLike(type) && arguments.Length == 1 ? arguments[0]
                    : type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && arguments.Length == 1 ? arguments[0]
                    : AbstractValue.OfLabels(ReachAll(arguments));
            }

            return ApplyConstructorModel(model, constructor, StructOf(type, site), arguments, site.Syntax, type);
        }

        if (model is null && WrappedBy(constructor, type, AbstractValue.Clean, arguments) is { } wrapped)
        {
            MayThrow();
            AddOwn(wrapped, InvokeCallbacks(constructor, arguments, ReachAll(arguments), site.Syntax));
            return wrapped;
        }

        var known = model is not null || arguments.IsEmpty;
        var node = _frame.Allocate(
            site.Syntax,
            0,
            new ObjectState(type, known ? ObjectTraits.Exact : ObjectTraits.Exact | ObjectTraits.Opaque, OfType(type), length: 0));
        var self = AbstractValue.OfNode(node);
        if (model is not null)
        {
            var made = ApplyConstructorModel(model, constructor, self, arguments, site.Syntax, type);
            MakeContent(node, constructor, type, site.Syntax);
            return made;
        }

        if (!arguments.IsEmpty)
        {
            MayThrow();
            InvokeCallbacks(constructor, arguments, LabelSet.Empty, site.Syntax);
            var labels = ReachAll(arguments);
            if (!labels.IsEmpty && _frame.Find(node) is { } state)
            {
                _frame.SetObject(node, state.WithOwn(state.Own.Union(labels)));
            }

            Keep(self.Refs, arguments);
        }

        return self;
    }

    // `new Lazy<T>()` calls the constructor of T.
    private void MakeContent(int node, IMethodSymbol constructor, ITypeSymbol type, SyntaxNode site)
    {
        if (constructor is { ContainingType: { Name: "Lazy", Arity: 1, ContainingNamespace.Name: "System" } } && type is INamedTypeSymbol { TypeArguments: [var content] }
            && constructor.Parameters.All(static parameter => parameter.Type.SpecialType == SpecialType.System_Boolean || parameter.Type.TypeKind == TypeKind.Enum)
            && CreateReflected(content, [], site) is { } made)
        {
            _frame.WriteField(node, Fields.Named("Value"), made, single: true);
        }
    }

    // What a struct of another library is before its constructor ran. A handler of interpolated strings is written to while it exists.
    private AbstractValue StructOf(ITypeSymbol type, IOperation site) =>
        type.Name.EndsWith("InterpolatedStringHandler", StringComparison.Ordinal)
            ? AbstractValue.OfNode(_frame.Allocate(site.Syntax, 0, new ObjectState(type, ObjectTraits.Exact, length: 0)))
            : AbstractValue.CleanObject;

    private AbstractValue CreateOfTypeParameter(ITypeParameterObjectCreationOperation creation)
    {
        var type = Substitute(creation.Type);
        var constructor = (type as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty);
        return constructor is not null && type is not ITypeParameterSymbol
            ? Construct(constructor, type!, [], creation)
            : OpaqueOf(type, LabelSet.Empty, creation.Syntax, 0);
    }

    private AbstractValue CreateAnonymous(IAnonymousObjectCreationOperation anonymous)
    {
        var node = _frame.Allocate(anonymous.Syntax, 0, new ObjectState(anonymous.Type, ObjectTraits.Exact));
        foreach (var initializer in anonymous.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment)
            {
                var value = CopyOut(Evaluate(assignment.Value), assignment.Value.Type);
                _frame.WriteField(node, Fields.Of(target.Property), value, single: true);
            }
        }

        return AbstractValue.OfNode(node);
    }

    private AbstractValue CreateArray(IArrayCreationOperation array)
    {
        var sizes = array.DimensionSizes.Select(Evaluate).ToList();

        // Elements that nobody sets are numbers or nothing; only what is nothing is told from what is not known.
        var length = sizes is [{ Constant.Value: int size and >= 0 and <= MostPlaces }] && (array.Initializer is not null || array.Type is IArrayTypeSymbol { ElementType.IsReferenceType: true })
            ? size
            : ObjectState.UnknownLength;
        var node = _frame.Allocate(array.Syntax, 30, new ObjectState(array.Type, ObjectTraits.Exact, length: length));
        if (array.Initializer is { } initializer)
        {
            FillArray(node, initializer, "");
        }

        return AbstractValue.OfNode(node);
    }

    private void FillArray(int node, IArrayInitializerOperation initializer, string prefix)
    {
        for (var i = 0; i < initializer.ElementValues.Length; i++)
        {
            var element = initializer.ElementValues[i];
            var position = prefix + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (element is IArrayInitializerOperation nested)
            {
                FillArray(node, nested, position + ",");
                continue;
            }

            var value = CopyOut(Evaluate(element), element.Type);
            var key = prefix.Length == 0 ? Fields.Element(i) : Fields.Element(position);
            if (!value.IsPlain || !value.Labels.IsEmpty || initializer.ElementValues.Length <= MostPlaces)
            {
                _frame.WriteField(node, key, value, single: true);
            }
        }
    }

    private AbstractValue CreateCollection(ICollectionExpressionOperation collection)
    {
        if (collection.ConstructMethod is { } construct && _engine.IsInSource(construct.ContainingType) && construct.MethodKind == MethodKind.Constructor)
        {
            return CreateSourceCollection(collection, construct);
        }

        if (collection.ConstructMethod is { MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: false } builder && _engine.HasBody(builder))
        {
            var handed = ConstructArguments(collection, builder);
            return Call(builder, AbstractValue.Clean, handed.SetItem(handed.Length - 1, CreateElements(collection, new ObjectState(null, ObjectTraits.Exact, length: 0))), collection, isVirtual: false);
        }

        if (collection.Type is { } type && !_engine.HoldsObjects(type) && !_engine.IsSpanLike(type) && type.TypeKind != TypeKind.Struct)
        {
            return EvaluateAll(collection);
        }

        var labels = ReachAll(ConstructArguments(collection, collection.ConstructMethod));
        return CreateElements(
            collection,
            labels.IsEmpty ? new ObjectState(collection.Type, ObjectTraits.Exact, length: 0) : new ObjectState(collection.Type, ObjectTraits.Opaque, labels));
    }

    // What `with(...)` in a collection expression hands to whatever makes the collection; the oldest compiler that this runs in has no name
    // for it. A method that makes it is handed the elements last.
    private ImmutableArray<AbstractValue> ConstructArguments(ICollectionExpressionOperation collection, IMethodSymbol? construct)
    {
        if (construct is null || construct.Parameters.IsEmpty)
        {
            return [];
        }

        var values = new AbstractValue[construct.Parameters.Length];
        if (collection.ChildOperations.Count > collection.Elements.Length)
        {
            var isBuilt = construct.MethodKind == MethodKind.Ordinary;
            foreach (var child in collection.ChildOperations)
            {
                if (child is IArgumentOperation { Parameter: { } parameter } argument && (!isBuilt || parameter.Ordinal < values.Length - 1))
                {
                    values[parameter.Ordinal] = parameter.RefKind != RefKind.None ? ArgumentPlace(argument, parameter) : CopyOut(Evaluate(argument.Value), argument.Value.Type);
                }
            }
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] ??= AbstractValue.Clean;
        }

        return [.. values];
    }

    private AbstractValue CreateSourceCollection(ICollectionExpressionOperation collection, IMethodSymbol construct)
    {
        var node = _frame.Allocate(collection.Syntax, 0, NewObject(collection.Type!));
        var self = AbstractValue.OfNode(node);
        CallSource(construct, self, ConstructArguments(collection, construct), collection.Syntax);
        foreach (var element in collection.Elements)
        {
            var (value, type) = element is ISpreadOperation spread
                ? (ReadElements(Evaluate(spread.Operand), FieldKeys.AnyElement, spread.ElementType), spread.ElementType)
                : (Evaluate(element), Unconverted(element).Type);
            if (!_adders.TryGetValue((collection.Syntax, type), out var add))
            {
                _adders.Add((collection.Syntax, type), add = AdderOf(collection, type));
            }

            if (add?.ReducedFrom is { } extension)
            {
                Call(extension.IsGenericMethod ? extension.Construct([.. add.TypeArguments]) : extension, AbstractValue.Clean, [self, value], element, isVirtual: false);
            }
            else if (add is not null)
            {
                Call(add, self, [value], element, isVirtual: true);
            }
        }

        return self;
    }

    // The operation does not say which `Add` the compiler has chosen: of its own, of a base, or an extension; the one that fits best.
    private IMethodSymbol? AdderOf(ICollectionExpressionOperation collection, ITypeSymbol? element)
    {
        var adders = _engine.Bodies.ModelOf(collection.Syntax).LookupSymbols(collection.Syntax.SpanStart, collection.Type, "Add", includeReducedExtensionMethods: true)
            .OfType<IMethodSymbol>()
            .Where(static add => add.Parameters.Length > 0 && add.Parameters.Skip(1).All(static parameter => parameter.IsOptional || parameter.IsParams))
            .ToList();
        return adders.Find(add => SymbolEqualityComparer.Default.Equals(add.Parameters[0].Type, element))
            ?? adders.Find(add => element is null || _engine.Compilation.ClassifyCommonConversion(element, add.Parameters[0].Type).IsImplicit)
            ?? (adders.Count > 0 ? adders[0] : null);
    }

    private AbstractValue EvaluateWith(IWithOperation with)
    {
        var copy = Clone(Evaluate(with.Operand), with.Syntax);
        if (with.Initializer is { } initializer)
        {
            foreach (var member in initializer.Initializers)
            {
                if (member is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment)
                {
                    var value = CopyOut(Evaluate(assignment.Value), assignment.Value.Type);
                    var key = Fields.Of(target.Member);
                    if (copy.HasParts || copy.Refs.IsEmpty)
                    {
                        copy = copy.HasParts
                            ? copy.WithParts(copy.Parts.Set(key, value))
                            : AbstractValue.OfParts(IntMap<AbstractValue>.Empty.Set(key, value), copy.Labels);
                    }
                    else
                    {
                        _frame.Store(Place.Fields(copy.Refs, key), value);
                    }
                }
            }
        }

        return copy;
    }

    /// <summary>A shallow copy: another object with the same content.</summary>
    private AbstractValue Clone(AbstractValue value, SyntaxNode site)
    {
        if (value.Refs.IsEmpty)
        {
            return value;
        }

        if (value.Refs.Count == 1 && _frame.Find(value.Refs[0])?.Type is INamedTypeSymbol { IsRecord: true } record && CopyConstructor(record) is { } constructor)
        {
            var copied = AbstractValue.OfNode(_frame.Allocate(site, 3, NewObject(record)));
            CallSource(constructor, copied, [value], site);
            return copied;
        }

        ObjectState? state = null;
        foreach (var node in value.Refs)
        {
            if (_frame.Find(node) is { } original)
            {
                var copied = original.WithTraits(original.Traits & ~ObjectTraits.Summary).WithFields(FieldsOf(node, original));
                state = state is null ? copied : state.Join(copied);
            }
        }

        return state is null ? value : AbstractValue.OfNode(_frame.Allocate(site, 3, state)).WithLabels(value.Labels);
    }

    // A copy has the parts of its original, those among them that were never looked at.
    private IntMap<AbstractValue> FieldsOf(int node, ObjectState state)
    {
        var fields = state.Fields;
        for (var type = state.IsOpaque ? state.Type as INamedTypeSymbol : null; type is not null && _engine.IsInSource(type); type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: false } field && fields.Find(Fields.Of(field)) is null)
                {
                    fields = fields.Set(Fields.Of(field), _frame.ReadPart(node, Fields.Of(field), Substitute(field.Type)));
                }
            }
        }

        return fields;
    }

    // The copy constructor that the compiler writes, which those that are written by hand in derived records call.
    private void CopyMembers(IMethodSymbol constructor)
    {
        var original = LoadVariable(constructor.Parameters[0]);
        foreach (var member in constructor.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false } or IEventSymbol { IsStatic: false })
            {
                StoreThis(Fields.Of(member), ReadMember(original, member, (member as IFieldSymbol)?.Type ?? ((IEventSymbol)member).Type));
            }
        }

        var copied = constructor.ContainingType.BaseType?.InstanceConstructors.FirstOrDefault(BodyTable.IsCopyConstructor);
        if (copied is not null && _engine.HasBody(copied) && SiteOfBody() is { } site)
        {
            CallSource(copied, _frame.Slot(MethodBody.ThisSlot) ?? AbstractValue.Clean, [original], site);
        }
    }

    private IMethodSymbol? CopyConstructor(INamedTypeSymbol record)
    {
        foreach (var constructor in record.InstanceConstructors)
        {
            if (BodyTable.IsCopyConstructor(constructor) && !constructor.IsImplicitlyDeclared && _engine.HasBody(constructor))
            {
                return constructor;
            }
        }

        return null;
    }

    // Delegates.

    private static bool IsDelegate(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Delegate } or { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate };

    private AbstractValue CreateDelegate(IDelegateCreationOperation creation)
    {
        switch (creation.Target)
        {
            case IFlowAnonymousFunctionOperation lambda:
                return CreateClosure(lambda.Symbol, lambda.Syntax, creation.Type);
            case IMethodReferenceOperation method:
                return CreateMethodDelegate(method, creation.Type);
            default:
                return Evaluate(creation.Target);
        }
    }

    private AbstractValue CreateMethodDelegate(IMethodReferenceOperation reference, ITypeSymbol? type)
    {
        if (reference.Method.MethodKind == MethodKind.LocalFunction)
        {
            return CreateClosure(reference.Method, reference.Syntax, type);
        }

        var fields = IntMap<AbstractValue>.Empty;
        if ((reference.Instance ?? ExtendedBy(reference)) is { } instance)
        {
            fields = fields.Set(FieldKeys.Receiver, Evaluate(instance));
        }

        // `base.M` is that very method, whatever overrides it (IsVirtual does not say so).
        var target = StaticOf(reference.Method, reference.ConstrainedToType);
        if (reference.Instance is IInstanceReferenceOperation { Syntax: BaseExpressionSyntax })
        {
            fields = fields.Set(Fields.Named(BaseNote), AbstractValue.Of(true));
        }

        var node = _frame.Allocate(reference.Syntax, 4, new ObjectState(type, ObjectTraits.Exact, fields: fields, target: target));
        return AbstractValue.OfNode(node);
    }

    // What a delegate to an extension method is bound to stands in the tree of operations; the flow graph leaves it out, as it does with the
    // instance of any static member.
    private IOperation? ExtendedBy(IMethodReferenceOperation reference) =>
        reference.Method is { IsStatic: true, IsExtensionMethod: true } && reference.Syntax is MemberAccessExpressionSyntax
            ? (_engine.Bodies.ModelOf(reference.Syntax).GetOperation(reference.Syntax, _cancellation) as IMethodReferenceOperation)?.Instance
            : null;

    private AbstractValue CreateClosure(IMethodSymbol function, SyntaxNode site, ITypeSymbol? type)
    {
        var node = _frame.Allocate(site, 4, new ObjectState(type, ObjectTraits.Exact, fields: ClosureFields(function), target: function));
        return AbstractValue.OfNode(node);
    }

    // A closure holds the variables themselves, not their values.
    private IntMap<AbstractValue> ClosureFields(IMethodSymbol function)
    {
        var fields = IntMap<AbstractValue>.Empty;
        var definition = function.OriginalDefinition;
        foreach (var variable in _body.Variables.CapturedBy(definition))
        {
            var slot = _body.SlotOf(variable);
            if (_frame.Slot(slot) is not { Refs.IsEmpty: false } && RefKindOf(variable) == RefKind.None && _body.Variables.LivesInHeap(variable) && IsVisible(variable))
            {
                PlaceOfVariable(variable, isDeclaration: false);
            }

            if (_frame.Slot(slot) is { } value)
            {
                fields = fields.Set(Fields.Of(variable), value);
            }
        }

        if (_body.Variables.CapturesThis(definition) && _frame.Slot(MethodBody.ThisSlot) is { } self)
        {
            fields = fields.Set(FieldKeys.Receiver, self);
        }

        return fields;
    }

    // Variables of the functions inside are made when those run.
    private bool IsVisible(ISymbol variable) =>
        SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, _body.Owner)
        || variable.ContainingSymbol is IMethodSymbol { MethodKind: not (MethodKind.LambdaMethod or MethodKind.LocalFunction) };
}
