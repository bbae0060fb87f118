using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Bodies;

/// <summary>Finds the code of methods, once each. Belongs to one analysis.</summary>
internal sealed class BodyTable(Compilation compilation, SemanticModels models, CancellationToken cancellationToken)
{
    private readonly Dictionary<IParameterSymbol, bool> _captured = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, MethodBody?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly EditedBodies _edited = new(models);

    // Those whose code is another by now and was not asked for since.
    private readonly Dictionary<ISymbol, MethodBody> _outdated = new(SymbolEqualityComparer.Default);

    /// <summary>The token of whoever asks; each question of an analysis has its own.</summary>
    public CancellationToken Cancellation { get; set; } = cancellationToken;

    /// <summary>How the state of the compilation that is asked about differs from the one that is analysed; <see langword="null"/> where it is the same.</summary>
    public CodeEdits? Edits => _edited.Edits;

    /// <summary>The model that knows a piece of code.</summary>
    public SemanticModel ModelOf(SyntaxNode code) => _edited.ModelOf(code);

    /// <inheritdoc cref="EditedBodies.FirstOf"/>
    public SyntaxNode FirstOf(SyntaxNode code) => _edited.FirstOf(code);

    /// <inheritdoc cref="EditedBodies.CurrentOf"/>
    public SyntaxNode? CurrentOf(SyntaxNode first) => _edited.CurrentOf(first);

    /// <inheritdoc cref="EditedBodies.AsAnalysed"/>
    public SyntaxTree AsAnalysed(SyntaxTree tree) => _edited.AsAnalysed(tree);

    /// <summary>A declaration, as it stands in the state that is analysed.</summary>
    public SyntaxNode DeclarationOf(SyntaxNode declaration) => Edits?.Of(declaration.SyntaxTree)?.ToBefore(declaration) ?? declaration;

    /// <summary>What a declaration declares.</summary>
    public ISymbol? SymbolOf(SyntaxNode declaration)
    {
        declaration = DeclarationOf(declaration);
        return models.Of(declaration.SyntaxTree).GetDeclaredSymbol(declaration, Cancellation);
    }

    /// <summary>Goes on to a later state of the compilation.</summary>
    /// <returns>The bodies of members that have changed, which are bound when they are next asked for, and those of functions inside them, which are no more.</returns>
    public (HashSet<MethodBody> Edited, HashSet<MethodBody> Gone) Replace(CodeEdits edits)
    {
        var changed = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var declaration in _edited.Replace(edits))
        {
            var symbol = SymbolOf(declaration is ArrowExpressionClauseSyntax ? declaration.Parent! : declaration);
            changed.Add(Definition((symbol as IPropertySymbol)?.GetMethod ?? (IMethodSymbol)symbol!));
        }

        var (edited, gone) = (new HashSet<MethodBody>(), new HashSet<MethodBody>());
        foreach (var (owner, body) in _bodies.Select(static pair => (pair.Key, pair.Value)).ToArray())
        {
            var member = MemberAround(owner);
            if (!changed.Contains(member))
            {
                continue;
            }

            _bodies.Remove(owner);
            if (body is null)
            {
                continue;
            }

            if (SymbolEqualityComparer.Default.Equals(member, owner))
            {
                _outdated[owner] = body;
            }
            else
            {
                gone.Add(body);
                gone.Add(body.FirstStep);
            }
        }

        foreach (var body in _outdated.Values)
        {
            edited.Add(body);
            edited.Add(body.FirstStep);
        }

        return (edited, gone);
    }

    private static ISymbol MemberAround(ISymbol owner)
    {
        while (owner is IMethodSymbol { MethodKind: MethodKind.LambdaMethod or MethodKind.LocalFunction, ContainingSymbol: { } around })
        {
            owner = around;
        }

        return owner is IMethodSymbol method ? Definition(method) : owner;
    }

    /// <summary>The body of a method of this compilation; <see langword="null"/> where it has none here.</summary>
    public MethodBody? Find(IMethodSymbol method)
    {
        var definition = Definition(method);
        if (_bodies.TryGetValue(definition, out var body))
        {
            return body;
        }

        // Lambdas and local functions come with the member that holds them.
        if (definition.MethodKind is MethodKind.LambdaMethod or MethodKind.LocalFunction)
        {
            for (ISymbol? around = definition.ContainingSymbol; around is not null; around = around.ContainingSymbol)
            {
                if (around is IMethodSymbol { MethodKind: not (MethodKind.LambdaMethod or MethodKind.LocalFunction) } member)
                {
                    Find(member);
                    break;
                }
            }

            return _bodies.TryGetValue(definition, out body) ? body : null;
        }

        body = definition.MethodKind is MethodKind.Constructor ? Constructor(definition) : Method(definition);
        _bodies[definition] = body;
        return body;
    }

    /// <summary>Whether <see cref="Find"/> would find a body, told by the text of the member alone.</summary>
    public bool HasCode(IMethodSymbol method)
    {
        var definition = Definition(method);
        if (_bodies.TryGetValue(definition, out var body))
        {
            return body is not null;
        }

        if (definition.MethodKind is MethodKind.LambdaMethod or MethodKind.LocalFunction)
        {
            return Find(definition) is not null;
        }

        if (definition.MethodKind is MethodKind.Constructor)
        {
            return definition.ContainingType is { } type && IsInSource(type);
        }

        if (definition.IsImplicitlyDeclared && !IsTopLevel(definition))
        {
            return false;
        }

        foreach (var reference in definition.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(Cancellation);
            var hasCode = syntax switch
            {
                BaseMethodDeclarationSyntax declaration => declaration.Body is not null || declaration.ExpressionBody is not null,
                AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
                ArrowExpressionClauseSyntax or CompilationUnitSyntax => true,
                _ => false,
            };
            if (hasCode && compilation.ContainsSyntaxTree(syntax.SyntaxTree))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTopLevel(IMethodSymbol method) => method.Name == WellKnownMemberNames.TopLevelStatementsEntryPointMethodName;

    /// <summary>The initializers of the static fields and properties of <paramref name="type"/>, or <see langword="null"/>.</summary>
    public MethodBody? StaticInitializers(INamedTypeSymbol type)
    {
        if (_bodies.TryGetValue(type, out var body))
        {
            return body;
        }

        var roots = InitializersOf(type, isStatic: true);
        body = roots.Count == 0 ? null : Make(type, null, roots, null, isIterator: false);
        _bodies[type] = body;
        return body;
    }

    /// <summary>
    /// Whether members of a type use a parameter of its primary constructor, so that the object keeps it. Initializers and the
    /// call of the base constructor do not: they run while the parameter still exists.
    /// </summary>
    public bool IsCapturedByMembers(IParameterSymbol parameter)
    {
        if (!_captured.TryGetValue(parameter, out var captured))
        {
            captured = parameter.ContainingType.DeclaringSyntaxReferences.Any(
                reference => reference.GetSyntax(Cancellation) is TypeDeclarationSyntax type && type.Members.Any(member => Uses(member, parameter)));
            _captured.Add(parameter, captured);
        }

        return captured;
    }

    private bool Uses(MemberDeclarationSyntax member, IParameterSymbol parameter)
    {
        if (member is BaseTypeDeclarationSyntax or FieldDeclarationSyntax or EventFieldDeclarationSyntax)
        {
            return false;
        }

        foreach (var name in member.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText == parameter.Name
                && !(member is PropertyDeclarationSyntax { Initializer: { } initializer } && initializer.Span.Contains(name.Span))
                && SymbolEqualityComparer.Default.Equals(ModelOf(name).GetSymbolInfo(name, Cancellation).Symbol, parameter))
            {
                return true;
            }
        }

        return false;
    }

    public static IMethodSymbol Definition(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.PartialImplementationPart ?? definition;
    }

    private MethodBody? Method(IMethodSymbol method)
    {
        // What the compiler writes for a record points at the record's declaration, which is another method's body.
        if (method.IsImplicitlyDeclared && !IsTopLevel(method))
        {
            return null;
        }

        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(Cancellation);
            if (!compilation.ContainsSyntaxTree(syntax.SyntaxTree))
            {
                continue;
            }

            if (RootOf(syntax) is { } root)
            {
                var initializers = method.MethodKind == MethodKind.StaticConstructor ? InitializersOf(method.ContainingType, isStatic: true) : [];
                return Make(method, root, initializers, null, IsIterator(_edited.Find(syntax)?.After ?? syntax, method));
            }
        }

        return null;
    }

    private MethodBody? Constructor(IMethodSymbol constructor)
    {
        if (constructor.ContainingType is not { } type || !IsInSource(type))
        {
            return null;
        }

        IOperation? root = null;
        foreach (var reference in constructor.DeclaringSyntaxReferences)
        {
            root = RootOf(reference.GetSyntax(Cancellation));
        }

        var initializer = (root as IConstructorBodyOperation)?.Initializer;
        var chained = ChainedConstructor(initializer);
        var callsThis = chained is not null && SymbolEqualityComparer.Default.Equals(chained.ContainingType, type);
        var copies = IsCopyConstructor(constructor);
        var initializers = callsThis || copies ? [] : InitializersOf(type, isStatic: false);
        var implicitBase = chained is null && !copies && type.BaseType is { } super && IsInSource(super)
            ? super.InstanceConstructors.FirstOrDefault(c => c.Parameters.All(p => p.IsOptional || p.IsParams))
            : null;
        return Make(constructor, root, initializers, implicitBase, isIterator: false);
    }

    /// <summary>Whether a constructor of a record copies another one; such a constructor runs no initializers.</summary>
    public static bool IsCopyConstructor(IMethodSymbol constructor) =>
        constructor.ContainingType.IsRecord
        && constructor.Parameters.Length == 1
        && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type.OriginalDefinition, constructor.ContainingType.OriginalDefinition);

    private static IMethodSymbol? ChainedConstructor(IOperation? initializer)
    {
        while (initializer is IExpressionStatementOperation statement)
        {
            initializer = statement.Operation;
        }

        return (initializer as IInvocationOperation)?.TargetMethod;
    }

    private bool IsInSource(ISymbol symbol) =>
        symbol.Locations.Length > 0 && symbol.Locations[0].IsInSource && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    private List<IOperation> InitializersOf(INamedTypeSymbol type, bool isStatic)
    {
        var roots = new List<IOperation>();
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(Cancellation) is not TypeDeclarationSyntax declaration)
            {
                continue;
            }

            foreach (var member in declaration.Members)
            {
                switch (member)
                {
                    case FieldDeclarationSyntax field when isStatic == IsStatic(field.Modifiers) && !field.Modifiers.Any(SyntaxKind.ConstKeyword):
                        foreach (var variable in field.Declaration.Variables)
                        {
                            AddInitializer(roots, variable.Initializer);
                        }

                        break;
                    case EventFieldDeclarationSyntax field when isStatic == IsStatic(field.Modifiers):
                        foreach (var variable in field.Declaration.Variables)
                        {
                            AddInitializer(roots, variable.Initializer);
                        }

                        break;
                    case PropertyDeclarationSyntax { Initializer: { } initializer } property when isStatic == IsStatic(property.Modifiers):
                        AddInitializer(roots, initializer);
                        break;
                }
            }
        }

        return roots;
    }

    private static bool IsStatic(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.StaticKeyword);

    private void AddInitializer(List<IOperation> roots, EqualsValueClauseSyntax? initializer)
    {
        if (initializer is not null && ModelOf(initializer).GetOperation(initializer, Cancellation) is { } operation)
        {
            roots.Add(operation);
        }
    }

    private IOperation? RootOf(SyntaxNode syntax)
    {
        var operation = _edited.Find(syntax) is { } edited
            ? _edited.ModelOf(edited).GetOperation(edited.BodyAfter, Cancellation)
            : ModelOf(syntax).GetOperation(syntax, Cancellation);
        while (operation?.Parent is { } parent)
        {
            operation = parent;
        }

        return operation is IMethodBodyOperation or IConstructorBodyOperation or IBlockOperation ? operation : null;
    }

    // Code that was edited is bound without its declaration.
    private static SyntaxNode DeclarationOfCode(IOperation root) =>
        root is IBlockOperation && root.Syntax.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax ? root.Syntax.Parent! : root.Syntax;

    private static bool IsIterator(SyntaxNode syntax, IMethodSymbol method) =>
        !method.ReturnsVoid
        && syntax.DescendantNodes(node => node == syntax || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(static node => node is YieldStatementSyntax);

    private MethodBody Make(ISymbol owner, IOperation? root, List<IOperation> initializers, IMethodSymbol? implicitBase, bool isIterator)
    {
        var roots = root is null ? initializers : [.. initializers, root];
        var variables = VariableUse.Of(roots, owner);
        var graphs = ImmutableArray.CreateBuilder<BodyGraph>(initializers.Count);
        var statics = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var initializer in initializers)
        {
            var graph = GraphOf(initializer);
            graphs.Add(new BodyGraph(graph));
            AddFunctions(graph, variables);
        }

        var body = root is null ? null : GraphOf(root);
        if (body is not null)
        {
            AddFunctions(body, variables);
        }

        foreach (var operation in roots)
        {
            AddStatics(operation, statics);
        }

        var code = new BodyCode
        {
            Graph = body is null ? null : new BodyGraph(body, DeclarationOfCode(root!)),
            Initializers = graphs.MoveToImmutable(),
            ImplicitBase = implicitBase,
            ExtensionReceiver = variables.ExtensionReceiver,
            IsIterator = isIterator,
            Variables = variables,
            Statics = [.. statics],
        };
        if (!_outdated.TryGetValue(owner, out var known))
        {
            return new MethodBody(owner, code);
        }

        _outdated.Remove(owner);
        known.Replace(code);
        return known;
    }

    private ControlFlowGraph GraphOf(IOperation root) => root switch
    {
        IMethodBodyOperation method => ControlFlowGraph.Create(method, Cancellation),
        IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, Cancellation),
        IFieldInitializerOperation field => ControlFlowGraph.Create(field, Cancellation),
        IPropertyInitializerOperation property => ControlFlowGraph.Create(property, Cancellation),
        IBlockOperation block => ControlFlowGraph.Create(block, Cancellation),
        _ => throw new InvalidOperationException("No control-flow graph is made of " + root.Kind + "."),
    };

    private void AddFunctions(ControlFlowGraph graph, VariableUse variables)
    {
        foreach (var local in graph.LocalFunctions)
        {
            AddFunction(local, graph.GetLocalFunctionControlFlowGraph(local, Cancellation), variables);
        }

        var pending = new Stack<IOperation>();
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations)
            {
                pending.Push(operation);
            }

            if (block.BranchValue is { } value)
            {
                pending.Push(value);
            }
        }

        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is IFlowAnonymousFunctionOperation lambda)
            {
                AddFunction(lambda.Symbol, graph.GetAnonymousFunctionControlFlowGraph(lambda, Cancellation), variables);
            }

            foreach (var child in operation.ChildOperations)
            {
                pending.Push(child);
            }
        }
    }

    private void AddFunction(IMethodSymbol function, ControlFlowGraph graph, VariableUse variables)
    {
        var statics = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        AddStatics(graph.OriginalOperation, statics);
        var syntax = function.DeclaringSyntaxReferences.Length > 0 ? function.DeclaringSyntaxReferences[0].GetSyntax(Cancellation) : null;
        var code = new BodyCode
        {
            Graph = new BodyGraph(graph),
            Variables = variables,
            IsIterator = syntax is LocalFunctionStatementSyntax && IsIterator(syntax, function),
            Statics = [.. statics],
        };
        _bodies[function.OriginalDefinition] = new MethodBody(function, code);
        AddFunctions(graph, variables);
    }

    private void AddStatics(IOperation root, HashSet<ISymbol> statics)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } when IsInSource(field):
                    statics.Add(field.OriginalDefinition);
                    break;
                case IPropertyReferenceOperation { Property: { IsStatic: true } property } when IsInSource(property):
                    statics.Add(property.OriginalDefinition);
                    break;
                case IEventReferenceOperation { Event: { IsStatic: true } member } when IsInSource(member):
                    statics.Add(member.OriginalDefinition);
                    break;
            }
        }
    }
}
