using System.Reflection;
using System.Xml.Linq;
using PolicySdk.Licensing;

namespace PolicySdk.Tests.Vocabulary;

/// <summary>The constants say what the built-in vocabulary says; when one of the two changes, the other has to.</summary>
public sealed class ConstantsTests
{
    private static readonly XDocument s_documentation = XDocument.Load(Path.ChangeExtension(typeof(Capabilities).Assembly.Location, ".xml"));

    public static TheoryData<Type, Dimension> Classes => new()
    {
        { typeof(Capabilities), Dimension.Capability },
        { typeof(Contexts), Dimension.Context },
        { typeof(DataCategories), Dimension.DataCategory },
        { typeof(Operations), Dimension.Operation },
        { typeof(Recipients), Dimension.Recipient },
    };

    [Theory]
    [MemberData(nameof(Classes))]
    public void Constants_AreTheTermsInTheirOrder(Type constants, Dimension dimension)
    {
        Assert.Equal(Licensing.Vocabulary.BuiltIn.TermsOf(dimension).Select(term => term.Id), Values(constants));
        Assert.Equal(Names(constants), Values(constants));
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void Documentation_IsLabelAndMeaningOfTheTerm(Type constants, Dimension dimension)
    {
        foreach (var term in Licensing.Vocabulary.BuiltIn.TermsOf(dimension))
        {
            Assert.Equal($"{term.Label}: {term.Meaning}.", Documentation(constants, term.Id, "summary"));
            if (term.Parent is { IsAny: false } parent)
            {
                Assert.Contains($"F:{constants.FullName}.{parent.Id}", References(constants, term.Id));
            }
        }
    }

    [Fact]
    public void Stages_AreThoseOfTheEngine()
    {
        Assert.Equal(Enum.GetNames<Stage>(), Values(typeof(Stages)));
        Assert.Equal(Names(typeof(Stages)), Values(typeof(Stages)));
    }

    private static IEnumerable<string> Names(Type constants) => Fields(constants).Select(constant => constant.Name);

    private static IEnumerable<string> Values(Type constants) => Fields(constants).Select(constant => (string)constant.GetRawConstantValue()!);

    private static IEnumerable<FieldInfo> Fields(Type constants) =>
        constants.GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(constant => constant.MetadataToken);

    private static string? Documentation(Type constants, string name, string element) => Member(constants, name).Element(element)?.Value;

    private static IEnumerable<string?> References(Type constants, string name) =>
        Member(constants, name).Descendants("see").Select(reference => (string?)reference.Attribute("cref"));

    private static XElement Member(Type constants, string name) =>
        s_documentation.Descendants("member").Single(member => (string?)member.Attribute("name") == $"F:{constants.FullName}.{name}");
}
