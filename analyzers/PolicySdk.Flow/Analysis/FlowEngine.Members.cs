using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicySdk.Flow.Analysis;

/// <summary>Members that the language finds by their names: enumerators, formatting, conditional calls.</summary>
internal sealed partial class FlowEngine
{
    private readonly Dictionary<SyntaxTree, HashSet<string>> _defined = [];
    private readonly Dictionary<IMethodSymbol, bool> _conditional = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, IMethodSymbol?> _enumerators = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, AbstractValue?> _constants = new(SymbolEqualityComparer.Default);

    /// <summary><c>IAsyncDisposable.DisposeAsync</c>, or <see langword="null"/>.</summary>
    public IMethodSymbol? AsyncDispose =>
        Compilation.GetTypeByMetadataName("System.IAsyncDisposable")?.GetMembers("DisposeAsync").OfType<IMethodSymbol>().FirstOrDefault();

    /// <summary><c>AggregateException</c>, or <see langword="null"/>.</summary>
    public INamedTypeSymbol? Aggregate => Compilation.GetTypeByMetadataName("System.AggregateException");

    /// <summary>
    /// Whether the compiler leaves out calls of a method, since no symbol of its <c>[Conditional]</c> is defined, or since no part implements it.
    /// </summary>
    public bool IsLeftOut(IMethodSymbol method, SyntaxTree tree)
    {
        if (!method.ReturnsVoid)
        {
            return false;
        }

        if (method.OriginalDefinition is { IsPartialDefinition: true, PartialImplementationPart: null })
        {
            return true;
        }

        // What overrides cannot say it itself.
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        if (!_conditional.TryGetValue(method.OriginalDefinition, out var known))
        {
            _conditional.Add(method.OriginalDefinition, known = IsConditional(method));
        }

        return known && IsLeftOutOf(tree, method);
    }

    private static bool IsConditional(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "ConditionalAttribute", ContainingNamespace.Name: "Diagnostics" })
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLeftOutOf(SyntaxTree tree, IMethodSymbol method)
    {
        var isConditional = false;
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "ConditionalAttribute", ContainingNamespace.Name: "Diagnostics" }
                && attribute.ConstructorArguments is { Length: 1 } arguments && arguments[0].Value is string symbol)
            {
                isConditional = true;
                if (DefinedIn(tree).Contains(symbol))
                {
                    return false;
                }
            }
        }

        return isConditional;
    }

    private HashSet<string> DefinedIn(SyntaxTree tree)
    {
        if (!_defined.TryGetValue(tree, out var defined))
        {
            defined = new HashSet<string>(tree.Options.PreprocessorSymbolNames, StringComparer.Ordinal);
            for (var directive = (tree.GetRoot() as CompilationUnitSyntax)?.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
            {
                if (directive is DefineDirectiveTriviaSyntax { IsActive: true } define)
                {
                    defined.Add(define.Name.ValueText);
                }
                else if (directive is UndefDirectiveTriviaSyntax { IsActive: true } undefine)
                {
                    defined.Remove(undefine.Name.ValueText);
                }
            }

            _defined.Add(tree, defined);
        }

        return defined;
    }

    /// <summary>What a static member is for good: a literal that nothing can replace. <see langword="null"/> where it is not.</summary>
    public AbstractValue? ConstantOf(ISymbol member)
    {
        if (!_constants.TryGetValue(member.OriginalDefinition, out var constant))
        {
            constant = LiteralOf(member.OriginalDefinition) is { } value ? AbstractValue.Of(value) : null;
            _constants.Add(member.OriginalDefinition, constant);
        }

        return constant;
    }

    private object? LiteralOf(ISymbol member)
    {
        if (member is not (IFieldSymbol { IsReadOnly: true, Type.SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_String }
                or IPropertySymbol { IsReadOnly: true, Type.SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_String })
            || !IsInSource(member)
            || member.ContainingType.StaticConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared))
        {
            return null;
        }

        var initializer = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        };

        // `default` is a literal as well, and a word.
        var type = (member as IFieldSymbol)?.Type ?? ((IPropertySymbol)member).Type;
        return (initializer as LiteralExpressionSyntax)?.Token.Value switch
        {
            bool value when type.SpecialType == SpecialType.System_Boolean => value,
            int value when type.SpecialType == SpecialType.System_Int32 => value,
            string value when type.SpecialType == SpecialType.System_String && initializer.IsKind(SyntaxKind.StringLiteralExpression) => value,
            _ => null,
        };
    }

    /// <summary>The member that an <c>[UnsafeAccessor]</c> stands for; <see langword="null"/> where a method is none, or of a kind that makes objects.</summary>
    public ISymbol? AccessedBy(IMethodSymbol method)
    {
        if (!method.IsExtern || method.Parameters.IsEmpty)
        {
            return null;
        }

        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is not { Name: "UnsafeAccessorAttribute" } || attribute.ConstructorArguments is not [{ Value: int kind }])
            {
                continue;
            }

            var name = attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Name").Value.Value as string ?? method.Name;
            var count = method.Parameters.Length - 1;
            return method.Parameters[0].Type.OriginalDefinition.GetMembers(name).FirstOrDefault(member => kind switch
            {
                1 or 2 => member is IMethodSymbol called && called.Parameters.Length == count && called.IsStatic == (kind == 2),
                3 or 4 => member is IFieldSymbol field && field.IsStatic == (kind == 4),
                _ => false,
            });
        }

        return null;
    }

    /// <summary>Whether a type of this compilation is a sequence by code of its own.</summary>
    public bool EnumeratesItself(ITypeSymbol type) => IsInSource(type) && EnumeratorOf(type) is not null;

    /// <summary>The method of this compilation that enumerates a type, or <see langword="null"/>.</summary>
    public IMethodSymbol? EnumeratorOf(ITypeSymbol type)
    {
        if (!_enumerators.TryGetValue(type, out var found))
        {
            found = FindEnumerator(type);
            _enumerators.Add(type, found);
        }

        return found;
    }

    private IMethodSymbol? FindEnumerator(ITypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return null;
        }

        foreach (var contract in type.AllInterfaces)
        {
            var name = contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T ? "GetEnumerator"
                : contract.Name == "IAsyncEnumerable" ? "GetAsyncEnumerator"
                : null;
            if (name is not null
                && contract.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault() is { } declared
                && type.FindImplementationForInterfaceMember(declared) is IMethodSymbol method && HasBody(method))
            {
                return method;
            }
        }

        return type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable)
            ? type.GetMembers("GetEnumerator").OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.IsEmpty && HasBody(m))
            : null;
    }

    /// <summary>The <c>MoveNext</c> of an enumerator of this compilation, or <see langword="null"/>.</summary>
    public IMethodSymbol? MoveNextOf(ITypeSymbol type)
    {
        for (ITypeSymbol? at = type; at is not null && IsInSource(at); at = at.BaseType)
        {
            if (at.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(m => m.Name is "MoveNext" or "MoveNextAsync" && m.Parameters.IsEmpty && HasBody(m)) is { } method)
            {
                return method;
            }
        }

        return null;
    }

    /// <summary>The <c>Current</c> of an enumerator of this compilation, or <see langword="null"/>.</summary>
    public IPropertySymbol? CurrentOf(ITypeSymbol type)
    {
        for (ITypeSymbol? at = type; at is not null && IsInSource(at); at = at.BaseType)
        {
            if (at.GetMembers("Current").OfType<IPropertySymbol>().FirstOrDefault(p => p.GetMethod is not null) is { } current)
            {
                return current;
            }
        }

        return null;
    }

    /// <summary>The <c>ToString(format, provider)</c> of a type of this compilation that formats itself, or <see langword="null"/>.</summary>
    public IMethodSymbol? FormatMethodOf(ITypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (contract is { Name: "IFormattable", ContainingNamespace.Name: "System" }
                && contract.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault() is { } declared
                && type.FindImplementationForInterfaceMember(declared) is IMethodSymbol method && HasBody(method))
            {
                return method;
            }
        }

        return null;
    }
}
