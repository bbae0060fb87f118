using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicySdk.Flow.Relevance;

/// <summary>Makes the index of one file, in one walk over its syntax.</summary>
internal sealed partial class TreeIndexer(CancellationToken cancellation)
{
    private readonly CancellationToken _cancellation = cancellation;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<DeclaredType> _types = [];
    private readonly List<CodeMember> _members = [];
    private readonly List<StaticPlace> _statics = [];
    private readonly List<AttributeMention> _attributes = [];
    private readonly HashSet<TypeMention> _typeMentions = [];
    private readonly List<(int, int)> _aliases = [];
    private readonly List<int> _staticUsings = [];
    private readonly HashSet<int> _typeParameters = [];
    private readonly List<int> _builders = [];

    // Types whose turn comes after those around them: generated code can nest them deeper than there is stack.
    private readonly Queue<(BaseTypeDeclarationSyntax Declaration, int Outer, string Prefix, bool IsPublicAround)> _nested = [];
    private int _visited;

    public TreeIndex Index(SyntaxNode root)
    {
        if (root is CompilationUnitSyntax unit)
        {
            AddUsings(unit.Usings);
            AddTypes(unit.Members, "");
            while (_nested.Count > 0)
            {
                var (declaration, outer, prefix, isPublicAround) = _nested.Dequeue();
                AddType(declaration, outer, prefix, isPublicAround);
            }

            if (unit.Members.Any(static member => member is GlobalStatementSyntax))
            {
                AddTopLevelStatements(unit);
            }
        }

        return new TreeIndex
        {
            Names = [.. _names],
            Types = [.. _types],
            Members = [.. _members],
            Statics = [.. _statics],
            Attributes = [.. _attributes],
            TypeMentions = [.. _typeMentions],
            Aliases = [.. _aliases],
            StaticUsings = [.. _staticUsings],
            TypeParameters = [.. _typeParameters],
            CollectionBuilders = [.. _builders],
        };
    }

    private int NumberOf(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            number = _names.Count;
            _names.Add(name);
            _numbers.Add(name, number);
        }

        return number;
    }

    private int NumberOf(SyntaxToken name) => NumberOf(name.ValueText);

    private int TypeNumber(TypeSyntax? type) => TypeNames.Of(type, out var otherwise) is { } name ? NumberOf(name.Identifier) : otherwise;

    private void AddUsings(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            if (directive.Alias is { } alias)
            {
                var target = TypeNumber(directive.NamespaceOrType);
                _aliases.Add((NumberOf(alias.Name.Identifier), target));
            }
            else if (directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) && TypeNumber(directive.NamespaceOrType) is >= 0 and var type)
            {
                _staticUsings.Add(type);
            }
        }
    }

    private void AddTypes(SyntaxList<MemberDeclarationSyntax> members, string space)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax inner:
                    AddUsings(inner.Usings);
                    AddTypes(inner.Members, space + inner.Name + ".");
                    break;
                case BaseTypeDeclarationSyntax type:
                    AddType(type, -1, space, isPublicAround: true);
                    break;
                case DelegateDeclarationSyntax type:
                    AddDelegate(type);
                    break;
            }
        }
    }

    private void AddType(BaseTypeDeclarationSyntax declaration, int outer, string prefix, bool isPublicAround)
    {
        _cancellation.ThrowIfCancellationRequested();
        var type = declaration as TypeDeclarationSyntax;
        var arity = type?.TypeParameterList?.Parameters.Count ?? 0;
        var name = declaration.Identifier.ValueText;
        AddTypeParameters(type?.TypeParameterList);
        var isPublic = isPublicAround && declaration.Modifiers.Any(static m => m.IsKind(SyntaxKind.PublicKeyword) || m.IsKind(SyntaxKind.ProtectedKeyword));
        var declared = new DeclaredType
        {
            Declaration = declaration,
            Name = NumberOf(name),
            FullName = prefix + name + (arity == 0 ? "" : "`" + arity.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Outer = outer,
            Bases = BasesOf(declaration),
            IsRecord = declaration is RecordDeclarationSyntax,
            IsPublic = isPublic,
        };
        declared.HasState = declared.Bases.Length > 0;
        var index = _types.Count;
        _types.Add(declared);
        AddAttributes(declaration.AttributeLists, index, -1, false);
        AddBuilder(declaration.AttributeLists);
        foreach (var super in declaration.BaseList?.Types ?? default)
        {
            AddTypeMentions(declared.Name, -1, super.Type);
        }

        if (type is not null)
        {
            AddMembers(type, declared, index);
        }
        else if (declaration is EnumDeclarationSyntax values)
        {
            foreach (var value in values.Members)
            {
                declared.Declared.Add(NumberOf(value.Identifier));
            }
        }
    }

    private void AddDelegate(DelegateDeclarationSyntax type)
    {
        var name = NumberOf(type.Identifier);
        AddTypeMentions(name, -1, type.ReturnType);
        AddTypeMentions(name, -1, type.ParameterList);
    }

    private void AddTypeMentions(int typeName, int member, SyntaxNode? mentioning)
    {
        if (mentioning is not null and not PredefinedTypeSyntax)
        {
            foreach (var node in mentioning.DescendantNodesAndSelf())
            {
                if (node is SimpleNameSyntax name)
                {
                    _typeMentions.Add(new TypeMention(typeName, member, NumberOf(name.Identifier)));
                }
            }
        }
    }

    private int[] BasesOf(BaseTypeDeclarationSyntax declaration)
    {
        if (declaration is EnumDeclarationSyntax || declaration.BaseList is not { Types: { Count: > 0 } types })
        {
            return [];
        }

        var bases = new List<int>(types.Count);
        foreach (var type in types)
        {
            if (TypeNumber(type.Type) is >= 0 and var number)
            {
                bases.Add(number);
            }
        }

        return [.. bases];
    }

    private void AddTypeParameters(TypeParameterListSyntax? parameters)
    {
        if (parameters is not null)
        {
            foreach (var parameter in parameters.Parameters)
            {
                _typeParameters.Add(NumberOf(parameter.Identifier));
            }
        }
    }

    private void AddAttributes(SyntaxList<AttributeListSyntax> lists, int type, int member, bool isConstructor)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (TypeNames.Of(attribute.Name, out _) is { } name)
                {
                    _attributes.Add(new AttributeMention(NumberOf(name.Identifier), type, member, isConstructor));
                }
            }
        }
    }

    private void AddParameterAttributes(BaseParameterListSyntax? parameters, int type, int member, bool isConstructor)
    {
        if (parameters is null)
        {
            return;
        }

        foreach (var parameter in parameters.Parameters)
        {
            AddAttributes(parameter.AttributeLists, type, member, isConstructor);
        }
    }

    // [CollectionBuilder(typeof(Clips), "Create")], also with nameof.
    private void AddBuilder(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (TypeNames.Of(attribute.Name, out _)?.Identifier.ValueText is "CollectionBuilder" or "CollectionBuilderAttribute")
                {
                    foreach (var node in attribute.DescendantNodes())
                    {
                        if (node is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal)
                        {
                            _builders.Add(NumberOf(literal.Token.ValueText));
                        }
                        else if (node is SimpleNameSyntax name)
                        {
                            _builders.Add(NumberOf(name.Identifier));
                        }
                    }
                }
            }
        }
    }
}
