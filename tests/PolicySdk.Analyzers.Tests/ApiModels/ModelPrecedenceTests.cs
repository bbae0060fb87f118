using Microsoft.CodeAnalysis;
using PolicySdk.Analyzers.ApiModels;
using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.Tests.ApiModels;

public sealed class ModelPrecedenceTests(MemberIndex index) : IClassFixture<MemberIndex>
{
    [Fact]
    public void Find_MemberWithOverloadsOfItsOwn_TakesTheLongestPattern()
    {
        Assert.Equal("M:System.Linq.Enumerable.First``1(*Func{*", Find("M:System.Linq.Enumerable.First``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})")!.Pattern);
        Assert.Equal("M:System.Linq.Enumerable.First``*", Find("M:System.Linq.Enumerable.First``1(System.Collections.Generic.IEnumerable{``0})")!.Pattern);
    }

    [Fact]
    public void Find_ImplementationWithoutAModel_TakesThatOfTheInterface()
    {
        var model = Find("M:Microsoft.ML.Data.EstimatorChain`1.Fit(Microsoft.ML.IDataView)");

        Assert.Equal("M:Microsoft.ML.IEstimator`1.Fit*", model!.Pattern);
    }

    [Fact]
    public void Find_OverrideWithoutAModel_TakesThatOfTheBase()
    {
        Assert.Equal("M:System.IO.Stream.Read(*", Find("M:System.IO.FileStream.Read(System.Byte[],System.Int32,System.Int32)")!.Pattern);
    }

    [Fact]
    public void Find_UsersModelOfTheDeclaration_CountsMoreThanABuiltInModelOfTheMemberItself()
    {
        var own = new ApiModel("M:System.Collections.Generic.ICollection`1.*", [], [], []);

        Assert.Same(own, Find("M:System.Collections.Generic.List`1.Add(`0)", own));
    }

    [Fact]
    public void Find_MemberThatNobodySpeaksOf_IsNothing()
    {
        Assert.Null(Find("M:System.Xml.Schema.XmlSchema.Write(System.IO.Stream)"));
    }

    private ApiModel? Find(string id, params ApiModel[] own) =>
        new ApiModelSet([ApiModelSource.Of(own), BuiltInModels.Source])
            .Find(DocumentationCommentId.GetFirstSymbolForDeclarationId(id, index.Compilation)!);
}
