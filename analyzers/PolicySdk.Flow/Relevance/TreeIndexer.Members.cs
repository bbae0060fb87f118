using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicySdk.Flow.Relevance;

/// <summary>The members of types.</summary>
internal sealed partial class TreeIndexer
{
    private const string Indexer = "this[]";

    private void AddMembers(TypeDeclarationSyntax type, DeclaredType declared, int index)
    {
        var statics = new CodeWalk(this);
        var instances = new CodeWalk(this);
        var hasConstructor = false;
        AddPrimaryConstructor(type, declared, index);
        foreach (var member in type.Members)
        {
            AddMember(member, declared, index, statics, instances, isExtension: false);
            hasConstructor |= member is ConstructorDeclarationSyntax constructor && !IsStatic(constructor.Modifiers);
        }

        if (!statics.IsEmpty)
        {
            _members.Add(statics.Member(type, CodeKind.StaticInitializers, NumberOf(""), index, isStatic: true));
        }

        if (!instances.IsEmpty)
        {
            _members.Add(instances.Member(type, CodeKind.InstanceInitializers, NumberOf(""), index));
        }

        if (!hasConstructor && type is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax && !IsStatic(type.Modifiers))
        {
            AddImplicitConstructor(type, declared, index);
        }
    }

    private void AddPrimaryConstructor(TypeDeclarationSyntax type, DeclaredType declared, int index)
    {
        if (type.ParameterList is not { } parameters)
        {
            return;
        }

        declared.HasState = true;
        AddParameterAttributes(parameters, index, declared.Name, isConstructor: true);
        foreach (var parameter in parameters.Parameters)
        {
            var name = NumberOf(parameter.Identifier);
            declared.Fields.Add((name, TypeNumber(parameter.Type)));
            AddTypeMentions(declared.Name, name, parameter.Type);
            if (declared.IsRecord)
            {
                declared.ShowsState = true;
                declared.Declared.Add(name);
                AddAttributes(parameter.AttributeLists, index, name, isConstructor: false);
            }
        }
    }

    // The compiler's own constructor runs the initializers and the base's.
    private void AddImplicitConstructor(TypeDeclarationSyntax type, DeclaredType declared, int index)
    {
        var walk = new CodeWalk(this);
        var passed = type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault();
        if (passed is not null)
        {
            walk.Visit(passed);
        }
        else
        {
            walk.CreateBases(declared, 0);
        }

        if (type.ParameterList is { } parameters)
        {
            walk.Visit(parameters);
        }

        var (fewest, most) = Arguments(type.ParameterList);
        _members.Add(walk.Member(type, CodeKind.Constructor, declared.Name, index, fewest, most, isPublic: true));
    }

    private void AddMember(MemberDeclarationSyntax member, DeclaredType declared, int index, CodeWalk statics, CodeWalk instances, bool isExtension)
    {
        switch (member)
        {
            case BaseMethodDeclarationSyntax method:
                AddMethod(method, declared, index, isExtension);
                break;
            case BasePropertyDeclarationSyntax property:
                AddProperty(property, declared, index, statics, instances, isExtension);
                break;
            case BaseFieldDeclarationSyntax field:
                AddFields(field, declared, index, statics, instances);
                break;
            case TypeDeclarationSyntax block when block is not (ClassDeclarationSyntax or StructDeclarationSyntax or InterfaceDeclarationSyntax or RecordDeclarationSyntax):
                // A block of extension members; newer compilers than the one we are built against have a type of their own for it.
                AddTypeParameters(block.TypeParameterList);
                foreach (var extension in block.Members)
                {
                    AddMember(extension, declared, index, statics, instances, isExtension: true);
                }

                break;
            case DelegateDeclarationSyntax nested:
                AddDelegate(nested);
                break;
            case BaseTypeDeclarationSyntax nested:
                _nested.Enqueue((nested, index, declared.FullName + ".", declared.IsPublic));
                break;
        }
    }

    private void AddMethod(BaseMethodDeclarationSyntax method, DeclaredType declared, int index, bool isExtension)
    {
        var (name, kind) = method switch
        {
            MethodDeclarationSyntax ordinary => (NumberOf(ordinary.Identifier), CodeKind.Method),
            ConstructorDeclarationSyntax constructor => (declared.Name, IsStatic(constructor.Modifiers) ? CodeKind.StaticConstructor : CodeKind.Constructor),
            OperatorDeclarationSyntax unnamed => (NumberOf(OperatorNames.OfToken(unnamed.OperatorToken.Kind())), CodeKind.Operator),
            ConversionOperatorDeclarationSyntax conversion => (
                NumberOf(conversion.ImplicitOrExplicitKeyword.IsKind(SyntaxKind.ImplicitKeyword) ? OperatorNames.Implicit : OperatorNames.Explicit),
                CodeKind.Operator),
            _ => (NumberOf("Finalize"), CodeKind.Finalizer),
        };
        declared.Declared.Add(name);
        var isConstructor = kind == CodeKind.Constructor;
        AddAttributes(method.AttributeLists, index, name, isConstructor);
        AddParameterAttributes(method.ParameterList, index, name, isConstructor);
        AddTypeParameters((method as MethodDeclarationSyntax)?.TypeParameterList);
        if (method.Body is null && method.ExpressionBody is null)
        {
            AddTypeMentions(declared.Name, name, (method as MethodDeclarationSyntax)?.ReturnType);
            AddTypeMentions(declared.Name, name, method.ParameterList);
            return;
        }

        var walk = new CodeWalk(this);
        walk.Visit(method);
        if (method is ConstructorDeclarationSyntax declaredConstructor && isConstructor)
        {
            var initializer = declaredConstructor.Initializer;
            var count = initializer?.ArgumentList.Arguments.Count ?? 0;
            if (initializer is not null && initializer.IsKind(SyntaxKind.ThisConstructorInitializer))
            {
                walk.Create(declared.Name, count);
            }
            else
            {
                walk.CreateBases(declared, count);
            }
        }

        var (fewest, most) = Arguments(method.ParameterList);
        var isClassic = method.ParameterList.Parameters is { Count: > 0 } parameters && parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword);
        _members.Add(walk.Member(
            method,
            kind,
            name,
            index,
            isClassic ? fewest - 1 : fewest,
            isExtension && most < int.MaxValue ? most + 1 : most,
            isStatic: IsStatic(method.Modifiers) || kind == CodeKind.Operator || isExtension,
            isExtension: isClassic || isExtension,
            isPrivate: IsPrivate(method),
            isPublic: kind == CodeKind.StaticConstructor || IsPublic(method)));
    }

    private void AddProperty(BasePropertyDeclarationSyntax property, DeclaredType declared, int index, CodeWalk statics, CodeWalk instances, bool isExtension)
    {
        var name = property switch
        {
            PropertyDeclarationSyntax named => NumberOf(named.Identifier),
            EventDeclarationSyntax named => NumberOf(named.Identifier),
            _ => NumberOf(Indexer),
        };
        declared.Declared.Add(name);
        AddAttributes(property.AttributeLists, index, name, isConstructor: false);
        AddParameterAttributes((property as IndexerDeclarationSyntax)?.ParameterList, index, name, isConstructor: false);
        var isStatic = IsStatic(property.Modifiers);
        declared.Fields.Add((name, TypeNumber(property.Type)));
        AddTypeMentions(declared.Name, name, property.Type);
        declared.HasState |= !isStatic;

        var arrow = (property as PropertyDeclarationSyntax)?.ExpressionBody ?? (property as IndexerDeclarationSyntax)?.ExpressionBody;
        if (arrow is not null)
        {
            AddAccessor(property, arrow, CodeKind.Getter, name, declared, index, isExtension);
        }

        var isOwnField = arrow is null && property is PropertyDeclarationSyntax && !property.Modifiers.Any(SyntaxKind.AbstractKeyword);
        declared.ShowsState |= isOwnField && !IsPrivate(property);
        var isAssigned = false;
        foreach (var accessor in property.AccessorList?.Accessors ?? default)
        {
            AddAttributes(accessor.AttributeLists, index, name, isConstructor: false);
            isAssigned |= accessor.IsKind(SyntaxKind.SetAccessorDeclaration);
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
            {
                var kind = accessor.Kind() switch
                {
                    SyntaxKind.GetAccessorDeclaration => CodeKind.Getter,
                    SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration => CodeKind.Setter,
                    _ => CodeKind.EventAccessor,
                };
                AddAccessor(property, accessor, kind, name, declared, index, isExtension);
            }
        }

        // A property with code of its own can still have a field, under the name `field`.
        if (isStatic && isOwnField)
        {
            var sharing = !TypeNames.IsScalar(property.Type) ? StaticSharing.Shared : isAssigned ? StaticSharing.Scalar : StaticSharing.Fixed;
            _statics.Add(new StaticPlace(name, index, sharing, IsPrivate(property)));
        }

        if (property is PropertyDeclarationSyntax { Initializer: { } initializer })
        {
            var walk = isStatic ? statics : instances;
            walk.Visit(initializer);
            walk.Visit(property.Type);
        }
    }

    private void AddAccessor(BasePropertyDeclarationSyntax property, SyntaxNode code, CodeKind kind, int name, DeclaredType declared, int index, bool isExtension)
    {
        var walk = new CodeWalk(this);
        foreach (var list in property.AttributeLists)
        {
            walk.Visit(list);
        }

        walk.Visit(property.Type);
        if (property is IndexerDeclarationSyntax { ParameterList: { } parameters })
        {
            walk.Visit(parameters);
        }

        walk.Visit(code);
        _members.Add(walk.Member(
            property,
            kind,
            name,
            index,
            isStatic: IsStatic(property.Modifiers) || isExtension,
            isExtension: isExtension,
            isPrivate: IsPrivate(property),
            isPublic: IsPublic(property) && code is not AccessorDeclarationSyntax { Modifiers.Count: > 0 }));
    }

    private void AddFields(BaseFieldDeclarationSyntax field, DeclaredType declared, int index, CodeWalk statics, CodeWalk instances)
    {
        var isConstant = field.Modifiers.Any(SyntaxKind.ConstKeyword);
        var isStatic = IsStatic(field.Modifiers) || isConstant;
        declared.HasEvents |= field is EventFieldDeclarationSyntax;
        declared.ShowsState |= !isConstant && !IsPrivate(field);
        var type = TypeNumber(field.Declaration.Type);
        foreach (var variable in field.Declaration.Variables)
        {
            var name = NumberOf(variable.Identifier);
            declared.Declared.Add(name);
            AddAttributes(field.AttributeLists, index, name, isConstructor: false);
            declared.Fields.Add((name, type));
            AddTypeMentions(declared.Name, name, field.Declaration.Type);
            if (!isStatic)
            {
                declared.HasState = true;
            }
            else if (!isConstant)
            {
                var sharing = field is EventFieldDeclarationSyntax || !TypeNames.IsScalar(field.Declaration.Type) ? StaticSharing.Shared
                    : field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) ? StaticSharing.Fixed
                    : StaticSharing.Scalar;
                _statics.Add(new StaticPlace(name, index, sharing, IsPrivate(field)));
            }

            if (variable.Initializer is not null && !isConstant)
            {
                var walk = isStatic ? statics : instances;
                walk.Visit(variable);
                walk.Visit(field.Declaration.Type);
            }
        }
    }

    private void AddTopLevelStatements(CompilationUnitSyntax unit)
    {
        var walk = new CodeWalk(this);
        foreach (var member in unit.Members)
        {
            if (member is GlobalStatementSyntax statement)
            {
                walk.Visit(statement);
            }
        }

        _members.Add(walk.Member(unit, CodeKind.TopLevelStatements, NumberOf(WellKnownMemberNames.TopLevelStatementsEntryPointMethodName), -1, isStatic: true));
    }

    private static (int Fewest, int Most) Arguments(ParameterListSyntax? list)
    {
        var fewest = 0;
        var parameters = list?.Parameters ?? default;
        foreach (var parameter in parameters)
        {
            // Whoever is told by an attribute that an argument can be left out can leave it out.
            if (parameter.Default is null && parameter.AttributeLists.Count == 0 && !parameter.Modifiers.Any(SyntaxKind.ParamsKeyword))
            {
                fewest++;
            }

            if (parameter.Modifiers.Any(SyntaxKind.ParamsKeyword) || parameter.Identifier.IsKind(SyntaxKind.ArgListKeyword))
            {
                return (fewest, int.MaxValue);
            }
        }

        return (fewest, parameters.Count);
    }

    private static bool IsStatic(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.StaticKeyword);

    private static bool IsInInterface(MemberDeclarationSyntax member) => member.Parent is InterfaceDeclarationSyntax;

    private static bool IsExplicit(MemberDeclarationSyntax member) =>
        member is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null } or BasePropertyDeclarationSyntax { ExplicitInterfaceSpecifier: not null }
            or OperatorDeclarationSyntax { ExplicitInterfaceSpecifier: not null } or ConversionOperatorDeclarationSyntax { ExplicitInterfaceSpecifier: not null };

    // Partial members may say it on another part, explicit implementations and overrides not at all.
    private static bool IsPrivate(MemberDeclarationSyntax member)
    {
        if (IsInInterface(member) || IsExplicit(member) || member.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return false;
        }

        foreach (var modifier in member.Modifiers)
        {
            switch (modifier.Kind())
            {
                case SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword:
                    return false;
                case SyntaxKind.PrivateKeyword:
                    return !member.Modifiers.Any(SyntaxKind.ProtectedKeyword);
            }
        }

        return true;
    }

    private static bool IsPublic(MemberDeclarationSyntax member)
    {
        if (IsExplicit(member))
        {
            return false;
        }

        var isInternal = false;
        foreach (var modifier in member.Modifiers)
        {
            switch (modifier.Kind())
            {
                case SyntaxKind.PublicKeyword:
                    return true;
                case SyntaxKind.ProtectedKeyword:
                    return !member.Modifiers.Any(SyntaxKind.PrivateKeyword);
                case SyntaxKind.PrivateKeyword or SyntaxKind.InternalKeyword:
                    isInternal = true;
                    break;
            }
        }

        return !isInternal && IsInInterface(member);
    }
}
