namespace PolicySdk;

/// <summary>Where or why a model is used: terms for <see cref="TrainingUseAttribute.Context"/> and <see cref="DataUseAttribute.Context"/>.</summary>
/// <remarks>The built-in vocabulary, version 1. Terms are compared ordinally.</remarks>
public static class Contexts
{
    /// <summary>Any context: wherever and for whatever reason.</summary>
    public const string Any = "Any";

    /// <summary>Research: research and development.</summary>
    public const string Research = "Research";

    /// <summary>Non-commercial research: research that serves no commercial end.</summary>
    /// <remarks>A kind of <see cref="Research"/>.</remarks>
    public const string NonCommercialResearch = "NonCommercialResearch";

    /// <summary>Academic research: research at universities and the like.</summary>
    /// <remarks>A kind of <see cref="NonCommercialResearch"/>.</remarks>
    public const string AcademicResearch = "AcademicResearch";

    /// <summary>Benchmark: measure and compare models.</summary>
    /// <remarks>A kind of <see cref="Research"/>.</remarks>
    public const string Benchmark = "Benchmark";

    /// <summary>Commercial: any commercial end.</summary>
    public const string Commercial = "Commercial";

    /// <summary>Commercial research: research that serves a commercial end.</summary>
    /// <remarks>A kind of <see cref="Commercial"/>. Whoever forbids <see cref="Commercial"/> forbids it; whoever permits <see cref="Research"/> does not permit it.</remarks>
    public const string CommercialResearch = "CommercialResearch";

    /// <summary>Entertainment: films, games, shows.</summary>
    /// <remarks>A kind of <see cref="Commercial"/>.</remarks>
    public const string Entertainment = "Entertainment";

    /// <summary>Advertising: promote goods, services or views.</summary>
    /// <remarks>A kind of <see cref="Commercial"/>.</remarks>
    public const string Advertising = "Advertising";

    /// <summary>Political campaign: promote a party, a candidate or a vote.</summary>
    /// <remarks>A kind of <see cref="Advertising"/>.</remarks>
    public const string PoliticalCampaign = "PoliticalCampaign";

    /// <summary>Customer service: serve customers.</summary>
    /// <remarks>A kind of <see cref="Commercial"/>.</remarks>
    public const string CustomerService = "CustomerService";

    /// <summary>Healthcare: health care.</summary>
    public const string Healthcare = "Healthcare";

    /// <summary>Education: teaching and learning.</summary>
    public const string Education = "Education";

    /// <summary>Workplace: people at their work.</summary>
    public const string Workplace = "Workplace";

    /// <summary>Recruitment: choose whom to hire.</summary>
    /// <remarks>A kind of <see cref="Workplace"/>.</remarks>
    public const string Recruitment = "Recruitment";

    /// <summary>Surveillance: watch people.</summary>
    public const string Surveillance = "Surveillance";

    /// <summary>Law enforcement: police and prosecution.</summary>
    public const string LawEnforcement = "LawEnforcement";

    /// <summary>Military: armed forces.</summary>
    public const string Military = "Military";

    /// <summary>Sexual content: sexual content.</summary>
    public const string SexualContent = "SexualContent";
}
