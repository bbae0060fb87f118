namespace PolicySdk;

/// <summary>Where or why a model is used: terms for <see cref="TrainingUseAttribute.Context"/> and <see cref="DataUseAttribute.Context"/>.</summary>
/// <remarks>Terms are compared ordinally, as they are written here.</remarks>
public static class Contexts
{
    /// <summary>Every context: the root of the tree.</summary>
    public const string Any = "Any";

    /// <summary>Research and development.</summary>
    public const string Research = "Research";

    /// <summary>Research without commercial purpose. A kind of <see cref="Research"/>.</summary>
    public const string NonCommercialResearch = "NonCommercialResearch";

    /// <summary>Research at a university or the like. A kind of <see cref="NonCommercialResearch"/>.</summary>
    public const string AcademicResearch = "AcademicResearch";

    /// <summary>Comparing models on a published measure. A kind of <see cref="Research"/>.</summary>
    public const string Benchmark = "Benchmark";

    /// <summary>Earning money.</summary>
    public const string Commercial = "Commercial";

    /// <summary>Research for a commercial purpose; whoever forbids <see cref="Commercial"/> forbids it. A kind of <see cref="Commercial"/>.</summary>
    public const string CommercialResearch = "CommercialResearch";

    /// <summary>Games, film, theatre, music. A kind of <see cref="Commercial"/>.</summary>
    public const string Entertainment = "Entertainment";

    /// <summary>Advertising. A kind of <see cref="Commercial"/>.</summary>
    public const string Advertising = "Advertising";

    /// <summary>Advertising for a party, a candidate or a ballot. A kind of <see cref="Advertising"/>.</summary>
    public const string PoliticalCampaign = "PoliticalCampaign";

    /// <summary>Serving customers. A kind of <see cref="Commercial"/>.</summary>
    public const string CustomerService = "CustomerService";

    /// <summary>Improving healthcare.</summary>
    public const string Healthcare = "Healthcare";

    /// <summary>Teaching and examining.</summary>
    public const string Education = "Education";

    /// <summary>Monitoring or managing people at work.</summary>
    public const string Workplace = "Workplace";

    /// <summary>Choosing whom to hire. A kind of <see cref="Workplace"/>.</summary>
    public const string Recruitment = "Recruitment";

    /// <summary>Watching people.</summary>
    public const string Surveillance = "Surveillance";

    /// <summary>Police, prosecution, borders.</summary>
    public const string LawEnforcement = "LawEnforcement";

    /// <summary>Armed forces and weapons.</summary>
    public const string Military = "Military";

    /// <summary>Sexual content.</summary>
    public const string SexualContent = "SexualContent";
}
