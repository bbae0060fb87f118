using System.Reflection;

namespace PolicySdk.Tests.Contracts;

/// <summary>Where the attributes may stand: a place that the analysis does not look at must not compile.</summary>
public sealed class AttributeUsageTests
{
    private const AttributeTargets Types = AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface;

    [Theory]
    [InlineData(
        typeof(ConsentScopeAttribute),
        Types | AttributeTargets.Method | AttributeTargets.ReturnValue | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
    [InlineData(typeof(TrainingUseAttribute), Types | AttributeTargets.Assembly | AttributeTargets.Method | AttributeTargets.Constructor)]
    [InlineData(typeof(DataUseAttribute), AttributeTargets.Parameter | AttributeTargets.Method | AttributeTargets.Constructor)]
    [InlineData(typeof(DataCategoryAttribute), Types | AttributeTargets.Property | AttributeTargets.Field)]
    [InlineData(typeof(DerivesAttribute), AttributeTargets.ReturnValue)]
    [InlineData(typeof(DeclassifiesAttribute), AttributeTargets.Method)]
    public void Attribute_StandsOnceWhereItIsRead(Type attribute, AttributeTargets targets)
    {
        var usage = attribute.GetCustomAttribute<AttributeUsageAttribute>()!;

        Assert.Equal(targets, usage.ValidOn);
        Assert.False(usage.AllowMultiple);
    }
}
