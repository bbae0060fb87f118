using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicySdk.Flow.Relevance;

/// <summary>What code mentions.</summary>
internal sealed partial class TreeIndexer
{
    /// <summary>Collects what the code of one member mentions.</summary>
    private sealed class CodeWalk(TreeIndexer indexer)
    {
        private readonly HashSet<Mention> _mentions = [];
        private readonly List<int> _variables = [];
        private ImplicitCalls _implicit;

        public bool IsEmpty => _mentions.Count == 0 && _implicit == ImplicitCalls.None;

        public CodeMember Member(
            SyntaxNode declaration,
            CodeKind kind,
            int name,
            int type,
            int fewest = 0,
            int most = int.MaxValue,
            bool isStatic = false,
            bool isExtension = false,
            bool isPrivate = false,
            bool isPublic = false) => new()
            {
                Declaration = declaration,
                Kind = kind,
                Name = name,
                Type = type,
                FewestArguments = fewest,
                MostArguments = most,
                IsStatic = isStatic,
                IsExtension = isExtension,
                IsPrivate = isPrivate,
                IsPublic = isPublic,
                Implicit = _implicit,
                Mentions = [.. _mentions],
                Variables = [.. _variables],
            };

        /// <summary>Mentions the constructors of a type.</summary>
        public void Create(int type, int arguments) =>
            _mentions.Add(new Mention(type, arguments, Receiver.None, -1, MentionUse.Creates));

        public void CreateBases(DeclaredType type, int arguments)
        {
            foreach (var super in type.Bases)
            {
                Create(super, arguments);
            }
        }

        public void Visit(SyntaxNode root)
        {
            foreach (var node in root.DescendantNodesAndSelf())
            {
                indexer._visited++;
                if ((indexer._visited & 0xFFF) == 0)
                {
                    indexer._cancellation.ThrowIfCancellationRequested();
                }

                Add(node);
            }
        }

        private void Add(SyntaxNode node)
        {
            switch (node)
            {
                case SimpleNameSyntax name:
                    AddName(name);
                    break;
                case InvocationExpressionSyntax:
                    _implicit |= ImplicitCalls.Calls;
                    break;
                case BaseObjectCreationExpressionSyntax creation:
                    _implicit |= ImplicitCalls.Calls;
                    if (creation is ImplicitObjectCreationExpressionSyntax unnamed)
                    {
                        AddUnnamedCreation(unnamed);
                    }

                    break;
                case BinaryExpressionSyntax binary:
                    AddOperator(binary.OperatorToken);
                    _implicit |= binary.IsKind(SyntaxKind.AddExpression) ? ImplicitCalls.Renders : ImplicitCalls.None;
                    break;
                case PrefixUnaryExpressionSyntax unary:
                    AddOperator(unary.OperatorToken);
                    _implicit |= unary.IsKind(SyntaxKind.IndexExpression) ? ImplicitCalls.Slices | ImplicitCalls.Indexes : ImplicitCalls.None;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression } unary:
                    AddOperator(unary.OperatorToken);
                    break;
                case AssignmentExpressionSyntax assignment:
                    AddAssignment(assignment);
                    break;
                case VariableDeclarationSyntax declaration:
                    AddVariables(declaration);
                    break;
                case ParameterSyntax parameter:
                    AddVariable(parameter.Identifier, parameter.Type);
                    break;
                case DeclarationPatternSyntax { Designation: SingleVariableDesignationSyntax variable } pattern:
                    AddVariable(variable.Identifier, pattern.Type);
                    break;
                case DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable } declaration:
                    AddVariable(variable.Identifier, declaration.Type);
                    break;
                case RecursivePatternSyntax pattern:
                    AddPattern(pattern);
                    break;
                case CatchDeclarationSyntax caught:
                    AddVariable(caught.Identifier, caught.Type);
                    break;
                case FromClauseSyntax from:
                    AddVariable(from.Identifier, from.Type);
                    break;
                case LetClauseSyntax let:
                    AddVariable(let.Identifier, null);
                    break;
                case JoinClauseSyntax join:
                    AddVariable(join.Identifier, join.Type);
                    AddVariable(join.Into?.Identifier ?? default, null);
                    break;
                case QueryContinuationSyntax continuation:
                    AddVariable(continuation.Identifier, null);
                    break;
                case SingleVariableDesignationSyntax { Parent: not (DeclarationPatternSyntax or DeclarationExpressionSyntax or RecursivePatternSyntax) } variable:
                    AddVariable(variable.Identifier, null);
                    break;
                default:
                    AddOther(node);
                    break;
            }
        }

        private void AddOther(SyntaxNode node)
        {
            switch (node.Kind())
            {
                case SyntaxKind.ForEachStatement:
                    var each = (ForEachStatementSyntax)node;
                    AddVariable(each.Identifier, each.Type);
                    _implicit |= ImplicitCalls.Enumerates | ImplicitCalls.Disposes;
                    break;
                case SyntaxKind.ForEachVariableStatement:
                    _implicit |= ImplicitCalls.Enumerates | ImplicitCalls.Disposes | ImplicitCalls.Deconstructs;
                    break;
                case SyntaxKind.UsingStatement:
                    _implicit |= ImplicitCalls.Disposes;
                    break;
                case SyntaxKind.LocalDeclarationStatement:
                    _implicit |= ((LocalDeclarationStatementSyntax)node).UsingKeyword.RawKind != 0 ? ImplicitCalls.Disposes : ImplicitCalls.None;
                    break;
                case SyntaxKind.ElementAccessExpression or SyntaxKind.ElementBindingExpression or SyntaxKind.ImplicitElementAccess:
                    _implicit |= ImplicitCalls.Indexes | ImplicitCalls.Slices;
                    break;
                case SyntaxKind.ListPattern or SyntaxKind.SlicePattern or SyntaxKind.RangeExpression:
                    _implicit |= ImplicitCalls.Indexes | ImplicitCalls.Slices;
                    break;
                case SyntaxKind.CollectionInitializerExpression or SyntaxKind.CollectionExpression or SyntaxKind.ComplexElementInitializerExpression:
                    _implicit |= ImplicitCalls.Collects | ImplicitCalls.Calls;
                    break;
                case SyntaxKind.ArrowExpressionClause or SyntaxKind.Block:
                    break;
                case SyntaxKind.TypeOfExpression when indexer.TypeNumber(((TypeOfExpressionSyntax)node).Type) is >= 0 and var reflected:
                    _mentions.Add(new Mention(reflected, -1, Receiver.Any, -1, MentionUse.Reflects));
                    break;
                case SyntaxKind.SpreadElement:
                    _implicit |= ImplicitCalls.Enumerates | ImplicitCalls.Calls;
                    break;
                case SyntaxKind.Interpolation:
                    _implicit |= ImplicitCalls.Renders;
                    break;
                case SyntaxKind.WithExpression:
                    _implicit |= ImplicitCalls.Copies;
                    break;
                case SyntaxKind.AwaitExpression:
                    _implicit |= ImplicitCalls.Awaits;
                    break;
                case SyntaxKind.FixedStatement:
                    Mention("GetPinnableReference");
                    break;
                case SyntaxKind.QueryExpression:
                    _implicit |= ImplicitCalls.Calls | ImplicitCalls.Enumerates;
                    foreach (var method in UnwrittenNames.OfQueries)
                    {
                        Mention(method);
                    }

                    break;
                case SyntaxKind.TypeParameterList:
                    indexer.AddTypeParameters((TypeParameterListSyntax)node);
                    break;
                case SyntaxKind.ParenthesizedLambdaExpression or SyntaxKind.SimpleLambdaExpression or SyntaxKind.LocalFunctionStatement:
                    // What is called through a delegate may be anything; who calls it by name mentions the name.
                    _implicit |= ImplicitCalls.Calls;
                    break;
            }
        }

        private void Mention(string name) =>
            _mentions.Add(new Mention(indexer.NumberOf(name), -1, Receiver.Any, -1, MentionUse.Reads | MentionUse.Writes));

        private void AddOperator(SyntaxToken token) => Mention(OperatorNames.OfToken(token.Kind()));

        private void AddAssignment(AssignmentExpressionSyntax assignment)
        {
            if (assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax)
            {
                _implicit |= ImplicitCalls.Deconstructs;
            }
            else if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
            {
                AddOperator(assignment.OperatorToken);
                _implicit |= ImplicitCalls.Renders;
            }
        }

        private void AddPattern(RecursivePatternSyntax pattern)
        {
            if (pattern.PositionalPatternClause is not null)
            {
                _implicit |= ImplicitCalls.Deconstructs;
            }

            if (pattern.Designation is SingleVariableDesignationSyntax variable)
            {
                AddVariable(variable.Identifier, pattern.Type);
            }
        }

        private void AddVariables(VariableDeclarationSyntax declaration)
        {
            foreach (var variable in declaration.Variables)
            {
                var type = declaration.Type is IdentifierNameSyntax { IsVar: true } && variable.Initializer?.Value is ObjectCreationExpressionSyntax creation
                    ? creation.Type
                    : declaration.Type;
                AddVariable(variable.Identifier, type);
            }
        }

        private void AddVariable(SyntaxToken name, TypeSyntax? type)
        {
            if (name.RawKind != 0)
            {
                _variables.Add(indexer.NumberOf(name));
                _variables.Add(indexer.TypeNumber(type));
            }
        }

        // Its type stands where it goes to: on a variable, a property, or as the result of the function.
        private void AddUnnamedCreation(ImplicitObjectCreationExpressionSyntax creation)
        {
            var at = TargetOf(creation);
            var type = at.Parent switch
            {
                EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
                EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
                ReturnStatementSyntax or ArrowExpressionClauseSyntax or YieldStatementSyntax => ResultTypeAround(at),
                InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax array } => array.Type,
                InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression, Parent: ObjectCreationExpressionSyntax collection } => collection.Type,
                _ => null,
            };
            if (type is null or IdentifierNameSyntax { IsVar: true })
            {
                _implicit |= ImplicitCalls.CreatesUnnamed;
                return;
            }

            foreach (var node in type.DescendantNodesAndSelf())
            {
                if (node is SimpleNameSyntax name)
                {
                    Create(indexer.NumberOf(name.Identifier), creation.ArgumentList.Arguments.Count);
                }
            }
        }

        // Out of whatever hands a value on as it is, or as an element.
        private static SyntaxNode TargetOf(SyntaxNode creation)
        {
            var at = creation;
            while (at.Parent is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax
                or CollectionExpressionSyntax or CollectionElementSyntax or TupleExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax }
                or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression })
            {
                at = at.Parent;
            }

            return at;
        }

        private static TypeSyntax? ResultTypeAround(SyntaxNode node)
        {
            for (var at = node.Parent; at is not null; at = at.Parent)
            {
                switch (at)
                {
                    case AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax { Parent.Parent: EventDeclarationSyntax }:
                        return null;
                    case LocalFunctionStatementSyntax local:
                        return local.ReturnType;
                    case MethodDeclarationSyntax method:
                        return method.ReturnType;
                    case OperatorDeclarationSyntax method:
                        return method.ReturnType;
                    case ConversionOperatorDeclarationSyntax method:
                        return method.Type;
                    case BasePropertyDeclarationSyntax property:
                        return property.Type;
                    case MemberDeclarationSyntax:
                        return null;
                }
            }

            return null;
        }

        private void AddName(SimpleNameSyntax name)
        {
            var receiver = Receiver.None;
            var receiverName = -1;
            ExpressionSyntax whole = name;
            switch (name.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Name == name:
                    whole = access;
                    (receiver, receiverName) = ReceiverOf(access.Expression);
                    break;
                case MemberBindingExpressionSyntax binding:
                    whole = binding;
                    (receiver, receiverName) = ReceiverOf(ConditionalReceiver(binding));
                    break;
                case NameColonSyntax { Parent: ArgumentSyntax or AttributeArgumentSyntax }:
                    return;
                case NameColonSyntax or ExpressionColonSyntax:
                    receiver = Receiver.Value;
                    break;
                case NameEqualsSyntax:
                    return;
            }

            if (whole == name && IsFirstOfPatternPath(name))
            {
                receiver = Receiver.Value;
            }

            while (whole.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax or NullableTypeSyntax)
            {
                whole = (ExpressionSyntax)whole.Parent;
            }

            var number = indexer.NumberOf(name.Identifier);
            switch (whole.Parent)
            {
                case ObjectCreationExpressionSyntax creation when creation.Type == whole:
                    Create(number, creation.ArgumentList?.Arguments.Count ?? 0);
                    return;
                case PrimaryConstructorBaseTypeSyntax super:
                    Create(number, super.ArgumentList.Arguments.Count);
                    return;
                case InvocationExpressionSyntax invocation when invocation.Expression == whole:
                    _mentions.Add(new Mention(number, invocation.ArgumentList.Arguments.Count, receiver, receiverName, MentionUse.Reads));
                    return;
            }

            if (whole == name && name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } initializer && initializer.Left == name)
            {
                receiver = Receiver.Value;
            }

            _mentions.Add(new Mention(number, -1, receiver, receiverName, UseOf(whole)));
        }

        // `is { Take.Clips: ... }`.
        private static bool IsFirstOfPatternPath(SyntaxNode node)
        {
            while (node.Parent is MemberAccessExpressionSyntax access && access.Expression == node)
            {
                node = access;
            }

            return node.Parent is ExpressionColonSyntax;
        }

        private static MentionUse UseOf(ExpressionSyntax expression)
        {
            const MentionUse both = MentionUse.Reads | MentionUse.Writes;
            SyntaxNode at = expression;
            while (true)
            {
                switch (at.Parent)
                {
                    case AssignmentExpressionSyntax assignment when assignment.Left == at:
                        return assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Right is not InitializerExpressionSyntax
                            && assignment.Right is not RefExpressionSyntax ? MentionUse.Writes : both;
                    case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression }:
                    case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }:
                    case RefExpressionSyntax:
                        return both;
                    case ArgumentSyntax argument:
                        if (argument.RefKindKeyword.RawKind != 0)
                        {
                            return both;
                        }

                        if (argument.Parent is not TupleExpressionSyntax tuple)
                        {
                            return MentionUse.Reads;
                        }

                        at = tuple;
                        continue;
                    case ForEachVariableStatementSyntax each when each.Variable == at:
                        return both;
                    case ParenthesizedExpressionSyntax:
                    case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                    case ConditionalAccessExpressionSyntax access when access.WhenNotNull == at:
                        at = at.Parent;
                        continue;
                    default:
                        return MentionUse.Reads;
                }
            }
        }

        private static ExpressionSyntax? ConditionalReceiver(MemberBindingExpressionSyntax binding)
        {
            SyntaxNode at = binding;
            while (at.Parent is { } parent)
            {
                if (parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == at)
                {
                    return access.Expression;
                }

                at = parent;
            }

            return null;
        }

        private (Receiver Kind, int Name) ReceiverOf(ExpressionSyntax? expression)
        {
            while (true)
            {
                switch (expression)
                {
                    case ParenthesizedExpressionSyntax parenthesized:
                        expression = parenthesized.Expression;
                        continue;
                    case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                        expression = suppressed.Operand;
                        continue;
                    case ThisExpressionSyntax or BaseExpressionSyntax:
                        return (Receiver.Self, -1);
                    case SimpleNameSyntax name:
                        return (Receiver.Named, indexer.NumberOf(name.Identifier));
                    case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access:
                        return (Receiver.Member, indexer.NumberOf(access.Name.Identifier));
                    case MemberAccessExpressionSyntax access:
                        return (Receiver.Qualified, indexer.NumberOf(access.Name.Identifier));
                    case MemberBindingExpressionSyntax binding:
                        return (Receiver.Qualified, indexer.NumberOf(binding.Name.Identifier));
                    case ObjectCreationExpressionSyntax creation:
                        return Typed(creation.Type);
                    case CastExpressionSyntax cast:
                        return Typed(cast.Type);
                    case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression, Right: TypeSyntax type }:
                        return Typed(type);
                    case PredefinedTypeSyntax or InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression }:
                        return (Receiver.Text, -1);
                    case InvocationExpressionSyntax or ElementAccessExpressionSyntax or AwaitExpressionSyntax or LiteralExpressionSyntax or BaseObjectCreationExpressionSyntax:
                        return (Receiver.Value, -1);
                    default:
                        return (Receiver.Any, -1);
                }
            }
        }

        private (Receiver, int) Typed(TypeSyntax type) => indexer.TypeNumber(type) switch
        {
            TypeNames.Sealed => (Receiver.Text, -1),
            TypeNames.Unknown => (Receiver.Value, -1),
            var name => (Receiver.Typed, name),
        };
    }
}
