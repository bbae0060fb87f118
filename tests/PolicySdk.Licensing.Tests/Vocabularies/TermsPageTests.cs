using System.Text;

namespace PolicySdk.Licensing.Tests.Vocabularies;

/// <summary>docs/terms.md lists the built-in vocabulary.</summary>
public sealed class TermsPageTests
{
    // Set to write the page instead of comparing it.
    private const string Update = "POLICYSDK_UPDATE_TERMS";

    private const string Beginning =
        """
        # Terms

        The built-in vocabulary, version 1, as trees: whoever grants a term grants what is below it, whoever forbids a term forbids what is
        below it ([semantics](semantics.md)). `Any` is above all of them. Terms of your own come with a
        [vocabulary document](documents/vocabulary.md).

        <!-- Written by tests/PolicySdk.Licensing.Tests from the vocabulary: run them with POLICYSDK_UPDATE_TERMS=1. -->

        """;

    private const string Territories =
        """

        ## `territories`

        Countries by their ISO 3166-1 codes of two letters (`GB` and not `UK`), parts of them by their ISO 3166-2 codes (`US-CA`, below `US`).
        `EU` and `EEA` stand for their members.

        """;

    [Fact]
    public void Page_ListsTheTermsOfTheVocabulary()
    {
        var path = Path.Combine(Repository.Root, "docs", "terms.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable(Update) is { Length: > 0 })
        {
            File.WriteAllText(path, page);
        }

        Assert.True(page == File.ReadAllText(path).ReplaceLineEndings("\n"), $"docs/terms.md is stale. Run these tests with {Update}=1.");
    }

    private static string Page()
    {
        var page = new StringBuilder(Beginning.ReplaceLineEndings("\n"));
        foreach (var dimension in Vocabulary.Dimensions.Where(each => each != Dimension.Territory))
        {
            page.Append($"\n## `{dimension.Property()}`\n\n");
            Append(page, Vocabulary.BuiltIn.TermsOf(dimension), Vocabulary.BuiltIn.Root(dimension), "");
        }

        return page.Append(Territories.ReplaceLineEndings("\n")).ToString();
    }

    private static void Append(StringBuilder page, IEnumerable<Term> terms, Term parent, string indent)
    {
        foreach (var term in terms.Where(each => parent.Equals(each.Parent)))
        {
            page.Append($"{indent}- `{term.Id}`: {term.Meaning}\n");
            Append(page, terms, term, indent + "  ");
        }
    }
}
