using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Interpretation;

/// <summary>Texts that can be known, or at least known to be equal: paths above all.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>Texts beyond this length are nobody's path.</summary>
    private const int LongestText = 1024;

    private const int LongestName = 80;

    private const int DeepestPrinting = 3;

    private int _printing;

    private static AbstractValue WithText(AbstractValue value, string? text) =>
        text is null || text.Length > LongestText || value.Constant is not null ? value : AbstractValue.Of(SymbolicText.Constant(text)).WithTraces(value.Labels).WithNullness(value.Nullness);

    /// <summary>A read-only text field is the same text wherever it is read.</summary>
    private static AbstractValue WithIdentity(AbstractValue value, ISymbol member, ITypeSymbol? type) =>
        type?.SpecialType == SpecialType.System_String && value.IsPlain && member is IFieldSymbol { IsStatic: true, IsReadOnly: true }
            or IPropertySymbol { IsStatic: true, IsReadOnly: true }
            ? WithText(value, "{" + member.ContainingType.ToDisplayString() + "." + member.Name + "}")
            : value;

    private AbstractValue? TextOfCall(IMethodSymbol method, ImmutableArray<AbstractValue> arguments, SyntaxNode site)
    {
        if (!method.IsStatic || method.ContainingType is not { } type || method.ReturnType.SpecialType != SpecialType.System_String)
        {
            return null;
        }

        var isPath = type is { Name: "Path", ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" } };
        if (isPath && method.Name is "Combine" or "Join")
        {
            return TextOfPath(arguments, site);
        }

        if (isPath && method.Name == "GetFullPath" && arguments.Length > 0)
        {
            return arguments[0].Constant is null ? null : arguments[0];
        }

        return (isPath && method.Name == "GetTempPath") || (type.Name == "Directory" && method.Name == "GetCurrentDirectory")
            ? AbstractValue.Of(new SymbolicText("{" + type.Name + "." + method.Name + "}"))
            : null;
    }

    // Members that are named like paths are taken for what they are called, wherever they are read: options, settings.
    private static readonly string[] s_pathNames = ["Path", "File", "Dir", "Folder", "Root", "Output", "Location"];

    private static AbstractValue WithPath(AbstractValue value, ISymbol member, ITypeSymbol? type) =>
        type?.SpecialType == SpecialType.System_String && value is { IsPlain: true, Constant: null } && Array.Exists(s_pathNames, name => member.Name.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0)
            ? WithText(value, IdentityOf(member))
            : value;

    private static string IdentityOf(ISymbol member) => SymbolicText.Probably + member.ContainingSymbol.ToDisplayString() + "." + member.Name + "}";

    // A text of which nothing is known goes by what the code calls it.
    private string? IdentityOf(ExpressionSyntax expression)
    {
        while (expression is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var inner })
        {
            expression = inner;
        }

        return _engine.Bodies.ModelOf(expression).GetSymbolInfo(expression, _cancellation).Symbol is { } symbol and (IFieldSymbol or IPropertySymbol { IsIndexer: false } or ILocalSymbol or IParameterSymbol)
            ? IdentityOf(symbol)
            : expression is ElementAccessExpressionSyntax or InvocationExpressionSyntax { ArgumentList.Arguments.Count: <= 1 } && expression.Span.Length <= LongestName
                ? SymbolicText.Probably + _body.Owner.ContainingType?.ToDisplayString() + ":" + expression + "}"
                : null;
    }

    // The path that a member of another library is given as an argument.
    private string? PathOf(ModelCall call, ModelPath name, AbstractValue value) =>
        SymbolicText.Of(value) ?? (name.Segments.IsEmpty && ArgumentFor(call, name.Root) is { } argument ? IdentityOf(argument) : null);

    private static ExpressionSyntax? ArgumentFor(ModelCall call, string parameter)
    {
        var list = call.Site switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => null,
        };
        for (var i = 0; i < list?.Arguments.Count; i++)
        {
            var argument = list.Arguments[i];
            if (argument.NameColon is { } named ? named.Name.Identifier.ValueText == parameter : i < call.Method.Parameters.Length && call.Method.Parameters[i].Name == parameter)
            {
                return argument.Expression;
            }
        }

        return null;
    }

    private AbstractValue? TextOfPath(ImmutableArray<AbstractValue> arguments, SyntaxNode site)
    {
        var labels = LabelSet.Empty;
        var text = "";
        var parts = Expanded(arguments).ToList();
        var written = (site as InvocationExpressionSyntax)?.ArgumentList.Arguments;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if ((SymbolicText.Of(part) ?? (written?.Count == parts.Count ? IdentityOf(written.Value[i].Expression) : null)) is not { } known)
            {
                return null;
            }

            labels = labels.Union(part.Labels);
            known = known.Replace('\\', '/');
            text = text.Length == 0 || known.StartsWith("/", StringComparison.Ordinal) ? known : text.TrimEnd('/') + "/" + known;
        }

        return text.Length == 0 ? null : AbstractValue.Of(SymbolicText.Constant(text)).WithTraces(labels);
    }

    // The elements of an array of parts, in their order.
    private IEnumerable<AbstractValue> Expanded(ImmutableArray<AbstractValue> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Refs.Count != 1 || _frame.Find(argument.Refs[0]) is not { } array)
            {
                yield return argument;
                continue;
            }

            var position = 0;
            while (array.Fields.Find(Fields.Element(position++)) is { } element)
            {
                yield return element;
            }

            if (array.Fields.Find(FieldKeys.AnyElement) is { } any)
            {
                yield return any.WithoutConstant();
            }
        }
    }

    private static string? Concatenated(AbstractValue left, AbstractValue right) =>
        SymbolicText.Of(left) is { } a && SymbolicText.Of(right) is { } b && a.Length + b.Length <= LongestText ? a + b : null;

    private static string? TextOfHole(AbstractValue value, IInterpolationOperation hole) =>
        hole.FormatString is not null || hole.Alignment is not null ? null
        : SymbolicText.Of(value) ?? (value.Constant?.Value is int number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);

    /// <summary>What the text of a value carries: what its own <c>ToString</c> puts into it, where it has one.</summary>
    private LabelSet Text(AbstractValue value, IOperation source, bool formatted = false)
    {
        while (source is IConversionOperation { OperatorMethod: null } conversion)
        {
            source = conversion.Operand;
        }

        return TextLabels(value, source.Type, source.Syntax, formatted);
    }

    // What the compiler writes for a record prints its public fields and properties, or what the user's own PrintMembers prints.
    private LabelSet Printed(int node, INamedTypeSymbol record, SyntaxNode site)
    {
        var self = AbstractValue.OfNode(node);
        if (_printing >= DeepestPrinting)
        {
            return _frame.Reach(self);
        }

        _printing++;
        var labels = _frame.Find(node)!.Own;
        for (var type = record; type is { IsRecord: true }; type = type.BaseType)
        {
            if (type.GetMembers("PrintMembers").OfType<IMethodSymbol>().FirstOrDefault(_engine.HasBody) is { } print)
            {
                var text = AbstractValue.OfNode(_frame.Allocate(site, 34, new ObjectState(print.Parameters[0].Type, ObjectTraits.Exact, length: 0)));
                CallSource(print, self, [text], site);
                labels = labels.Union(_frame.Reach(text));
                break;
            }

            foreach (var member in type.GetMembers())
            {
                var (value, shown) = member switch
                {
                    IFieldSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public } field => (ReadMember(self, field, field.Type), field.Type),
                    IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: { } getter } property
                        => (ReadPropertyOf(property, getter, self, [], site, property.Type), property.Type),
                    _ => (AbstractValue.Clean, (ITypeSymbol?)null),
                };
                labels = shown is null ? labels : labels.Union(TextLabels(value, shown, site));
            }
        }

        _printing--;
        return labels;
    }

    private LabelSet TextLabels(AbstractValue value, ITypeSymbol? declared, SyntaxNode site, bool formatted = false)
    {
        var labels = value.Labels;
        if (value.HasParts && declared is not null && _engine.FindOverride(declared, _engine.ObjectToString) is { } ofStruct && _engine.HasBody(ofStruct))
        {
            return labels.Union(_frame.Reach(CallSource(ofStruct, value, [], site)));
        }

        if (value.HasParts)
        {
            return _frame.Reach(value);
        }

        foreach (var node in value.Refs)
        {
            var type = _frame.Find(node)?.Type ?? declared;
            if (formatted && type is not null && _engine.FormatMethodOf(type) is { } format)
            {
                labels = labels.Union(_frame.Reach(CallSource(format, AbstractValue.OfNode(node), [AbstractValue.Clean, AbstractValue.Clean], site)));
                continue;
            }

            var method = type is null ? null : _engine.FindOverride(type, _engine.ObjectToString);
            if (method is not null && _engine.HasBody(method))
            {
                labels = labels.Union(_frame.Reach(CallSource(method, AbstractValue.OfNode(node), [], site)));
            }
            else if (_frame.Find(node) is { IsExact: true } && type is INamedTypeSymbol { IsRecord: true, IsReferenceType: true } record && _engine.IsInSource(record))
            {
                labels = labels.Union(Printed(node, record, site));
            }
            else if (_frame.Find(node) is { IsOpaque: true } || type is { IsRecord: true } or { IsAnonymousType: true } || method is null || !_engine.IsObjectMember(method))
            {
                labels = labels.Union(_frame.Reach(AbstractValue.OfNode(node)));
            }
        }

        return labels;
    }
}
