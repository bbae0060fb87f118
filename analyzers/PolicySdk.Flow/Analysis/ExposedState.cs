using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Analysis;

/// <summary>Finds what code outside of the compilation can read from fields, and from properties that are nothing but a field.</summary>
internal static class ExposedState
{
    /// <summary>Adds what the fields of some types hold when all members that set them have run.</summary>
    /// <param name="engine">The analysis.</param>
    /// <param name="types">The types.</param>
    /// <param name="setter">A body that may have set them, for types without code of their own.</param>
    /// <param name="cancellation">Cancels it.</param>
    public static void Collect(FlowEngine engine, IEnumerable<INamedTypeSymbol> types, MethodBody setter, CancellationToken cancellation)
    {
        foreach (var type in types)
        {
            cancellation.ThrowIfCancellationRequested();
            if (type.TypeKind is TypeKind.Class or TypeKind.Struct && OuterSurface.Shows(type))
            {
                new Reader(engine, type, AnyBody(engine, type) ?? setter, cancellation).Collect();
            }
        }
    }

    private static MethodBody? AnyBody(FlowEngine engine, INamedTypeSymbol type)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            if (engine.Bodies.Find(constructor) is { } body)
            {
                return body;
            }
        }

        if (engine.Bodies.StaticInitializers(type) is { } initializers)
        {
            return initializers;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol method && engine.Bodies.Find(method) is { } body)
            {
                return body;
            }
        }

        return null;
    }

    private sealed class Reader(FlowEngine engine, INamedTypeSymbol type, MethodBody body, CancellationToken cancellation)
    {
        private Frame? _world;
        private int _instance = -1;

        public void Collect()
        {
            for (var declaring = type; declaring is not null && engine.IsInSource(declaring); declaring = declaring.BaseType)
            {
                var isOwn = SymbolEqualityComparer.Default.Equals(declaring, type);
                foreach (var member in declaring.GetMembers())
                {
                    if (IsReadable(member) && (isOwn || !member.IsStatic))
                    {
                        TryRead(member.OriginalDefinition);
                    }
                }
            }
        }

        private bool IsReadable(ISymbol member) => member switch
        {
            IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false } field => OuterSurface.Shows(field),
            IPropertySymbol { IsIndexer: false, GetMethod: { } getter } property => OuterSurface.CanBeCalled(getter) && engine.IsAutoProperty(property),
            _ => false,
        };

        private void TryRead(ISymbol member)
        {
            try
            {
                engine.ResetSteps();
                Read(member);
                engine.EndSteps(member);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                engine.AddFailure(member, exception);
                engine.EndSteps(member);
            }
        }

        private void Read(ISymbol member)
        {
            _world ??= new Frame(engine, null, new SiteNumbers());
            var value = member.IsStatic ? _world.ReadField(Frame.Statics, engine.Fields.OfStatic(member), null) : ReadInstance(_world, member);
            if (value.IsPlain && value.Labels.IsEmpty)
            {
                return;
            }

            var interpreter = new BodyInterpreter(engine, body, _world, cancellation);
            var labels = interpreter.Leaving(value, NodeSet.Empty);
            engine.Findings.Add(interpreter.Events, engine.Labels, withoutDeclarer: true);
            engine.Exposures.Add(member, member, labels);
        }

        private AbstractValue ReadInstance(Frame world, ISymbol member)
        {
            if (_instance < 0)
            {
                _instance = engine.Globals.ImportInstance(world, type, type.IsSealed || type.IsValueType);
            }

            var key = engine.Fields.Of(member);
            return type.IsValueType
                ? Frame.ReadPart(world.ReadField(_instance, FieldKeys.VariableContent, null), key)
                : world.ReadField(_instance, key, null);
        }
    }
}
