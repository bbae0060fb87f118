using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicySdk.Analyzers.Rules.Contracts;

/// <summary>One text of an attribute, with the place where it is written.</summary>
/// <param name="Text">The constant; empty for null.</param>
/// <param name="Location">Where.</param>
internal readonly record struct AttributeText(string Text, Location Location);

/// <summary>The arguments of an attribute as they are written, so that an error stands at the very term.</summary>
internal sealed class AttributeArguments(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Where the attribute stands.</summary>
    public Location Location { get; } = attribute.GetLocation();

    /// <summary>The texts of the constructor's arguments, those of arrays one by one. Without what is no constant: the compiler reports that.</summary>
    public ImmutableArray<AttributeText> Positional()
    {
        var texts = ImmutableArray.CreateBuilder<AttributeText>();
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals is null)
            {
                Add(argument.Expression, texts);
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>The texts of a named argument and where it stands; <see langword="null"/> where it is not given, or given as null.</summary>
    public (ImmutableArray<AttributeText> Texts, Location Location)? Named(string name)
    {
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText != name)
            {
                continue;
            }

            if (model.GetConstantValue(argument.Expression, cancellationToken) is { HasValue: true, Value: null })
            {
                return null;
            }

            var texts = ImmutableArray.CreateBuilder<AttributeText>();
            Add(argument.Expression, texts);
            return (texts.ToImmutable(), argument.GetLocation());
        }

        return null;
    }

    private void Add(ExpressionSyntax expression, ImmutableArray<AttributeText>.Builder texts)
    {
        switch (expression)
        {
            case CollectionExpressionSyntax collection:
                foreach (var element in collection.Elements)
                {
                    if (element is ExpressionElementSyntax item)
                    {
                        Add(item.Expression, texts);
                    }
                }

                break;
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                AddAll(initializer);
                break;
            case ImplicitArrayCreationExpressionSyntax { Initializer: var initializer }:
                AddAll(initializer);
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                Add(parenthesized.Expression, texts);
                break;
            default:
                if (model.GetConstantValue(expression, cancellationToken) is { HasValue: true } constant)
                {
                    texts.Add(new AttributeText(constant.Value as string ?? "", expression.GetLocation()));
                }

                break;
        }

        void AddAll(InitializerExpressionSyntax initializer)
        {
            foreach (var item in initializer.Expressions)
            {
                Add(item, texts);
            }
        }
    }
}
