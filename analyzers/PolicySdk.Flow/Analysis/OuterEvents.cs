using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Analysis;

/// <summary>Lets code outside of the compilation subscribe to the events that it can see.</summary>
internal static class OuterEvents
{
    /// <summary>Puts a handler of unknown target into every field of an event that code outside can see, before anything runs.</summary>
    /// <param name="engine">The analysis.</param>
    /// <param name="types">At least all types that declare or inherit an event.</param>
    public static void Open(FlowEngine engine, IEnumerable<INamedTypeSymbol> types)
    {
        foreach (var type in types)
        {
            if (type.TypeKind != TypeKind.Class || !OuterSurface.Shows(type))
            {
                continue;
            }

            Frame? world = null;
            var instance = -1;
            for (var declaring = type; declaring is not null && engine.IsInSource(declaring); declaring = declaring.BaseType)
            {
                foreach (var member in declaring.GetMembers())
                {
                    if (member is not IEventSymbol { IsAbstract: false, AddMethod.IsImplicitlyDeclared: true } shown || !OuterSurface.Shows(shown))
                    {
                        continue;
                    }

                    if (world is null)
                    {
                        world = new Frame(engine, null, new SiteNumbers());
                        instance = engine.Globals.ImportInstance(world, type, type.IsSealed);
                    }

                    var handler = AbstractValue.OfNode(world.Allocate(shown, 0, new ObjectState(shown.Type, ObjectTraits.Opaque))).WithNullness(Nullness.Unknown);
                    world.WriteField(
                        shown.IsStatic ? Frame.Statics : instance,
                        shown.IsStatic ? engine.Fields.OfStatic(shown) : engine.Fields.Of(shown),
                        handler,
                        single: true);
                }
            }

            if (world is not null)
            {
                engine.Globals.Absorb(world, type, instance);
            }
        }
    }
}
