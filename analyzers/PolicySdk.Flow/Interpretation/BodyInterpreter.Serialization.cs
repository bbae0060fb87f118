using PolicySdk.Flow.Relevance;
using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Interpretation;

/// <summary>What <c>System.Text.Json</c> writes of objects: all that they hold, but for members that are marked to be left out.</summary>
internal sealed partial class BodyInterpreter
{
    private const int Always = 1;
    private const int DeepestSerialized = 12;

    // Who names none of these leaves nothing out; with the others, code of this compilation decides what is written.
    private static readonly string[] s_leftOut = ["JsonIgnore", "JsonIgnoreAttribute"];
    private static readonly string[] s_converters = ["JsonConverter", "JsonConverterFactory"];

    private bool Serializes(ModelCall call, ApiFlow flow) =>
        flow is { Kind: FlowKind.Derive, From: { Root: "value", Segments.IsEmpty: true } }
        && call.Method.ContainingType is { Name: "JsonSerializer" } type && call.Method.Name.StartsWith("Serialize", StringComparison.Ordinal)
        && IsJson(type.ContainingNamespace)
        && s_leftOut.Any(IsNamed) && !GlobalNames.JsonContracts.Any(IsNamed)
        && (call.ArgumentOf("options") is null or { Nullness: Nullness.MayBeNull } || !s_converters.Any(DescendsHere));

    private bool IsNamed(string name) => _engine.Members.NumberOf(name) >= 0;

    private bool DescendsHere(string name) =>
        _engine.Members.NumberOf(name) is >= 0 and var number && _engine.Members.Relations.DescendantsOf(number).Count > 0;

    private static bool IsJson(INamespaceSymbol? space) => space is { Name: "Json", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } };

    private LabelSet Serialized(AbstractValue value, SyntaxNode site) => Serialized(value, site, [], 0);

    private LabelSet Serialized(AbstractValue value, SyntaxNode site, HashSet<int> seen, int depth)
    {
        if (depth > DeepestSerialized)
        {
            return _frame.Reach(value);
        }

        var labels = value.Labels;
        foreach (var (_, part) in value.Parts)
        {
            labels = labels.Union(Serialized(part, site, seen, depth + 1));
        }

        foreach (var node in value.Refs)
        {
            if (!seen.Add(node) || _frame.Find(node) is not { } state)
            {
                continue;
            }

            labels = labels.Union(
                state.IsInterior || state.Deferred is not null || (state.Type is { } type && (_engine.EnumeratesItself(type) || HasConverter(type)))
                    ? _frame.Reach(AbstractValue.OfNode(node))
                    : state.Own.Union(SerializedMembers(node, state, site, seen, depth)));
        }

        return labels;
    }

    // What is left out may still be shown by what other members compute from it.
    private LabelSet SerializedMembers(int node, ObjectState state, SyntaxNode site, HashSet<int> seen, int depth)
    {
        var labels = LabelSet.Empty;
        var leavesOut = false;
        foreach (var (key, field) in state.Fields)
        {
            if (key == FieldKeys.Received || Fields.IsAside(key))
            {
                continue;
            }

            var member = Fields.SymbolOf(key);
            if (IsLeftOut(member, state))
            {
                leavesOut = true;
                continue;
            }

            labels = labels.Union(member is not null && HasConverter(member) ? _frame.Reach(field) : Serialized(field, site, seen, depth + 1));
        }

        for (var type = leavesOut ? state.Type : null; type is not null && _engine.IsInSource(type); type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: { } getter } property
                    && (property.DeclaredAccessibility == Accessibility.Public || IsMarked(property, "JsonIncludeAttribute", static _ => true))
                    && !_engine.IsAutoProperty(property) && !IsLeftOut(property, state) && (_engine.HasBody(getter) || getter.IsAbstract))
                {
                    labels = labels.Union(SerializedProperty(property, AbstractValue.OfNode(node), site, seen, depth));
                }
            }
        }

        return labels;
    }

    private LabelSet SerializedProperty(IPropertySymbol property, AbstractValue self, SyntaxNode site, HashSet<int> seen, int depth)
    {
        var before = _frame.State;
        var value = ReadReflected(property, self, site);
        if (!_reachable)
        {
            _frame.Restore(before);
            _reachable = true;
        }

        return Serialized(value, site, seen, depth + 1);
    }

    // Of a member that a derived type declares anew, the mark on this one says nothing.
    private bool IsLeftOut(ISymbol? member, ObjectState state) =>
        member is IPropertySymbol or IFieldSymbol
        && state.Type is { } holder && (state.IsExact || holder.IsSealed)
        && IsMarked(member, "JsonIgnoreAttribute", static mark => mark.NamedArguments is [] or [{ Key: "Condition", Value.Value: Always }])
        && SymbolEqualityComparer.Default.Equals(_engine.FindMember(holder, member.Name)?.OriginalDefinition, member.OriginalDefinition);

    private static bool HasConverter(ISymbol symbol) => IsMarked(symbol, "JsonConverterAttribute", static _ => true);

    private static bool IsMarked(ISymbol symbol, string name, Func<AttributeData, bool> isMeant)
    {
        foreach (var mark in symbol.GetAttributes())
        {
            if (mark.AttributeClass is { ContainingNamespace: { Name: "Serialization", ContainingNamespace: var space } } type && type.Name == name && IsJson(space) && isMeant(mark))
            {
                return true;
            }
        }

        return false;
    }
}
