namespace PolicySdk.Flow.Interpretation;

/// <summary>
/// What async methods hand out whose return type is this compilation's own: the task that its builder makes of the result
/// (<c>AsyncMethodBuilderAttribute</c>; C# specification, "Task-type builder pattern").
/// </summary>
internal sealed partial class BodyInterpreter
{
    private AbstractValue Built(AbstractValue value, SyntaxNode site)
    {
        if (_body.Owner is not IMethodSymbol { IsAsync: true, ReturnType: INamedTypeSymbol returned } method || _engine.IsTaskLike(returned) || BuilderOf(method, returned) is not { } builder
            || builder.GetMembers("Create").OfType<IMethodSymbol>().FirstOrDefault(static each => each is { IsStatic: true, Parameters.IsEmpty: true }) is not { } create
            || builder.GetMembers("SetResult").OfType<IMethodSymbol>().FirstOrDefault(static each => each.Parameters.Length == 1) is not { } setResult || !_engine.HasBody(setResult)
            || builder.GetMembers("Task").OfType<IPropertySymbol>().FirstOrDefault() is not { GetMethod: { } getTask } task)
        {
            return value;
        }

        var made = CallSource(create, AbstractValue.Clean, [], site);
        if (builder.IsValueType)
        {
            var variable = _frame.Allocate(site, 49, new ObjectState(null, ObjectTraits.Exact, fields: IntMap<AbstractValue>.Empty.Set(FieldKeys.VariableContent, made)));
            made = AbstractValue.OfPlace(Place.Fields(NodeSet.Of(variable), FieldKeys.VariableContent));
        }

        if (_reachable)
        {
            CallSource(setResult, made, [value], site);
        }

        return _reachable ? ReadPropertyOf(task, getTask, made, [], site, task.Type) : value;
    }

    // One on the method itself goes first.
    private static INamedTypeSymbol? BuilderOf(IMethodSymbol method, INamedTypeSymbol returned)
    {
        foreach (var attribute in method.GetAttributes().Concat(returned.OriginalDefinition.GetAttributes()))
        {
            if (attribute is { AttributeClass.Name: "AsyncMethodBuilderAttribute", ConstructorArguments: [{ Value: INamedTypeSymbol builder }] })
            {
                return builder.IsUnboundGenericType && builder.TypeParameters.Length == returned.TypeArguments.Length ? builder.OriginalDefinition.Construct([.. returned.TypeArguments]) : builder;
            }
        }

        return null;
    }
}
