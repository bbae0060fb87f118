using Microsoft.CodeAnalysis.Diagnostics;
using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Analyzers.Judgement;

namespace PolicySdk.Analyzers.Rules.Contracts;

/// <summary>Reports terms of attributes that do not exist: PSDK1007.</summary>
internal readonly struct TermCheck(PolicyDocuments documents, SemanticModelAnalysisContext context)
{
    /// <summary>Checks a named argument, if it is given.</summary>
    public void CheckNamed(AttributeArguments arguments, string name, Dimension dimension)
    {
        if (arguments.Named(name) is { } named)
        {
            CheckAll(named.Texts, dimension);
        }
    }

    /// <summary>Checks texts of which there must be at least one.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="location">Where the list of them stands.</param>
    /// <param name="dimension">Their dimension.</param>
    /// <param name="owner">What they belong to, for the message.</param>
    public void CheckSome(ImmutableArray<AttributeText> texts, Location location, Dimension dimension, string owner)
    {
        if (texts.IsEmpty)
        {
            Report(location, $"{owner} names no {dimension.Singular()}. Name at least one, or leave it out.", null);
        }

        CheckAll(texts, dimension);
    }

    /// <summary>Checks texts.</summary>
    public void CheckAll(ImmutableArray<AttributeText> texts, Dimension dimension)
    {
        foreach (var text in texts)
        {
            if (!documents.Vocabulary.TryExpand(dimension, text.Text, out _))
            {
                Unknown(text, dimension.Singular(), documents.Vocabulary.Suggest(dimension, text.Text));
            }
        }
    }

    /// <summary>Checks what a use leaves out.</summary>
    public void CheckExceptions(AttributeArguments arguments)
    {
        if (arguments.Named("Except") is not { } named)
        {
            return;
        }

        foreach (var text in named.Texts)
        {
            if (ExceptionTerms.Find(documents.Vocabulary, text.Text).IsEmpty)
            {
                Unknown(text, "capability, context or operation below Any", ExceptionTerms.Suggest(documents.Vocabulary, text.Text));
            }
        }
    }

    /// <summary>Checks names of stages.</summary>
    public void CheckStages(ImmutableArray<AttributeText> texts)
    {
        foreach (var text in texts)
        {
            if (!StageNames.TryParse(text.Text, out _))
            {
                var suggestion = StageNames.All.FirstOrDefault(name => string.Equals(name, text.Text, StringComparison.OrdinalIgnoreCase));
                Unknown(text, "stage", suggestion, $" A stage is one of {string.Join(", ", StageNames.All)}.");
            }
        }
    }

    private void Unknown(AttributeText text, string noun, string? suggestion, string otherwise = "")
    {
        if (documents.IsInInvalidVocabulary(text.Text))
        {
            return;
        }

        var message = text.Text.Length == 0 ? $"An empty text is no {noun}." : $"'{text.Text}' is no {noun} of the vocabulary.";
        Report(text.Location, message + (suggestion is null ? otherwise : $" Did you mean '{suggestion}'?"), suggestion);
    }

    private void Report(Location location, string message, string? suggestion)
    {
        var finding = new Finding
        {
            Rule = Descriptors.PSDK1007_AttributeTermIsUnknown,
            Location = location,
            Message = message,
            Help = suggestion is null ? "use the constants of the namespace PolicySdk" : $"write '{suggestion}'",
            Fixes = suggestion is null ? [] : [suggestion],
        };
        context.ReportDiagnostic(finding.ToDiagnostic(context.SemanticModel.Compilation));
    }
}
