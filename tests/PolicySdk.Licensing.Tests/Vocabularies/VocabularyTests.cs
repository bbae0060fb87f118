namespace PolicySdk.Licensing.Tests.Vocabularies;

/// <summary>The built-in vocabulary, version 1, and how it is asked.</summary>
public sealed class VocabularyTests
{
    private static readonly Vocabulary BuiltIn = Vocabulary.BuiltIn;

    [Theory]
    [InlineData(Dimension.Capability, """
        Perceive EmotionRecognition<Perceive BiometricEmotionRecognition<EmotionRecognition TextEmotionRecognition<EmotionRecognition SentimentAnalysis<Perceive
        DeceptionDetection<Perceive PersonalityAnalysis<Perceive BehaviourAnalysis<Perceive SpeechRecognition<Perceive MotionAnalysis<Perceive
        GestureRecognition<MotionAnalysis HumanIdentification<Perceive SpeakerRecognition<HumanIdentification FaceRecognition<HumanIdentification
        BiometricCategorisation<HumanIdentification Generate SpeechSynthesis<Generate ExpressiveSpeech<SpeechSynthesis ExpressionSynthesis<Generate
        MotionSynthesis<Generate DialogueGeneration<Generate DigitalReplica<Generate VoiceCloning<DigitalReplica LikenessReplica<DigitalReplica
        GeneralPurposeModel
        """)]
    [InlineData(Dimension.Context, """
        Research NonCommercialResearch<Research AcademicResearch<NonCommercialResearch Benchmark<Research Commercial CommercialResearch<Commercial
        Entertainment<Commercial Advertising<Commercial PoliticalCampaign<Advertising CustomerService<Commercial Healthcare Education Workplace
        Recruitment<Workplace Surveillance LawEnforcement Military SexualContent
        """)]
    [InlineData(Dimension.DataCategory, """
        VoiceRecording VideoRecording Transcript BodyMotion Likeness FacialExpression BiometricTemplate FacePrint<BiometricTemplate
        VoicePrint<BiometricTemplate EmotionLabel Accent Features Embedding SyntheticData
        """)]
    [InlineData(Dimension.Operation, """
        Access Prepare Label ExtractFeatures ExtractTemplate Store Train TrainFromScratch<Train FineTune<Train Distil Evaluate InferFrom
        GenerateSynthetic RedistributeData PublishResults PublishWeights TransferModel DeployInternal DeployCommercial RealTimeGeneration
        """)]
    [InlineData(Dimension.Recipient, "Licensee Affiliates Processors NamedThirdParties Public")]
    public void Tree_IsThatOfTheVocabularyPage(Dimension dimension, string expected)
    {
        var terms = expected.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(term => term.Contains('<') ? term : term + "<Any");

        Assert.Equal(terms, BuiltIn.TermsOf(dimension).Skip(1).Select(term => $"{term.Id}<{term.Parent!.Id}"));
    }

    [Fact]
    public void EveryTerm_HasALabelAndAMeaningOfOneLine_AndAVersion()
    {
        foreach (var term in Vocabulary.Dimensions.SelectMany(dimension => BuiltIn.TermsOf(dimension)))
        {
            Assert.False(string.IsNullOrWhiteSpace(term.Label));
            Assert.False(string.IsNullOrWhiteSpace(term.Meaning) || term.Meaning.Contains('\n'));
            Assert.Equal(1, term.Since);
        }
    }

    [Theory]
    [InlineData(Dimension.Capability, "EmotionRecognition", "https://w3id.org/dpv/ai#EmotionRecognition", true)]
    [InlineData(Dimension.Capability, "DeceptionDetection", "https://w3id.org/dpv/ai#LieDetection", true)]
    [InlineData(Dimension.Capability, "DigitalReplica", "https://w3id.org/dpv/legal/eu/aiact#DeepFakeGeneration", false)]
    [InlineData(Dimension.Capability, "VoiceCloning", null, false)]
    [InlineData(Dimension.Context, "Research", "https://w3id.org/dpv#ResearchAndDevelopment", true)]
    [InlineData(Dimension.Context, "Benchmark", null, false)]
    [InlineData(Dimension.DataCategory, "Likeness", "https://w3id.org/dpv/pd#Picture", true)]
    [InlineData(Dimension.DataCategory, "VoiceRecording", "https://w3id.org/dpv/pd#VoiceCommunicationRecording", false)]
    [InlineData(Dimension.Operation, "RedistributeData", "http://www.w3.org/ns/odrl/2/distribute", true)]
    [InlineData(Dimension.Operation, "Train", "https://w3id.org/dpv/ai#ModelTraining", true)]
    public void Terms_CarryTheIriOfTheStandard(Dimension dimension, string id, string? iri, bool isExact)
    {
        var term = BuiltIn.Term(dimension, id);

        Assert.Equal((iri, isExact), (term.Iri, term.IsExactMatch));
    }

    [Fact]
    public void Sources_AreAllKept()
    {
        Assert.Equal(
            ["https://w3id.org/dpv/legal/eu/aiact#DeepFakeGeneration", "California Labor Code 927"], BuiltIn.Term(Dimension.Capability, "DigitalReplica").Sources);
        Assert.Equal(
            ["https://w3id.org/dpv#NonCommercialResearch", "http://purl.obolibrary.org/obo/DUO_0000046"],
            BuiltIn.Term(Dimension.Context, "NonCommercialResearch").Sources);
    }

    [Fact]
    public void Territories_AreAllOfIso3166()
    {
        var countries = BuiltIn.TermsOf(Dimension.Territory);

        Assert.Equal(250, countries.Length);
        Assert.All(countries.Skip(1), country => Assert.Matches("^[A-Z]{2}$", country.Id));
        Assert.Equal(countries.Skip(1).Select(country => country.Id).Order(StringComparer.Ordinal), countries.Skip(1).Select(country => country.Id));
        Assert.Equal("Côte d'Ivoire", BuiltIn.Term(Dimension.Territory, "CI").Label);
    }

    [Theory]
    [InlineData("US-CA", true)]
    [InlineData("GB-ENG", true)]
    [InlineData("FR-75", true)]
    [InlineData("FR-2A", true)]
    [InlineData("AT-9", true)]
    [InlineData("US-", false)]
    [InlineData("US-CALI", false)]
    [InlineData("us-CA", false)]
    [InlineData("US-ca", false)]
    [InlineData("US_CA", false)]
    [InlineData("XX-CA", false)]
    [InlineData("EU-DE", false)]
    [InlineData("Any-CA", false)]
    [InlineData("US-É", false)]
    public void PartsOfCountries_AreKnownByTheirForm(string id, bool isKnown)
    {
        Assert.Equal(isKnown, BuiltIn.TryGet(Dimension.Territory, id, out var term));
        Assert.Equal(isKnown ? id[..2] : null, term?.Parent?.Id);
    }

    [Fact]
    public void PartsOfCountries_LieBelowTheirCountryAndNowhereElse()
    {
        var (us, california, newYork) = (Territory("US"), Territory("US-CA"), Territory("US-NY"));

        Assert.True(us.Covers(california) && us.IsAncestorOf(california) && BuiltIn.Root(Dimension.Territory).Covers(california));
        Assert.False(california.Covers(us) || california.Covers(newYork) || Territory("GB").Covers(california));
        Assert.Equal(california, Territory("US-CA"));
        Assert.NotEqual(california, newYork);
        Assert.NotEqual(us, california);
    }

    [Fact]
    public void Lists_ExpandToTheirMembers()
    {
        Assert.True(BuiltIn.TryExpand(Dimension.Territory, "EU", out var eu));
        Assert.True(BuiltIn.TryExpand(Dimension.Territory, "EEA", out var eea));
        Assert.Equal(27, eu.Length);
        Assert.Equal(["IS", "LI", "NO"], eea.Except(eu).Ids());
        Assert.False(BuiltIn.TryGet(Dimension.Territory, "EU", out _));
        Assert.False(BuiltIn.TryExpand(Dimension.Context, "EU", out var none));
        Assert.Empty(none);
    }

    [Fact]
    public void Covers_IsContainmentInTheTree()
    {
        foreach (var dimension in Vocabulary.Dimensions)
        {
            var terms = BuiltIn.TermsOf(dimension);
            foreach (var above in terms)
            {
                foreach (var below in terms)
                {
                    var expected = false;
                    for (var term = below; term is not null; term = term.Parent)
                    {
                        expected |= ReferenceEquals(term, above);
                    }

                    Assert.Equal(expected, above.Covers(below));
                }
            }
        }
    }

    [Fact]
    public void TermsOfDifferentDimensions_NeverCoverEachOther()
    {
        Assert.False(BuiltIn.Root(Dimension.Capability).Covers(BuiltIn.Root(Dimension.Context)));
        Assert.NotEqual(BuiltIn.Root(Dimension.Capability), BuiltIn.Root(Dimension.Context));
    }

    [Theory]
    [InlineData(Dimension.Capability, "EmotionRecogniton", "EmotionRecognition")]
    [InlineData(Dimension.Capability, "emotionrecognition", "EmotionRecognition")]
    [InlineData(Dimension.Capability, "VoiceClonnig", "VoiceCloning")]
    [InlineData(Dimension.Operation, "Tarin", "Train")]
    [InlineData(Dimension.Context, "Academic", null)]
    [InlineData(Dimension.Context, "", null)]
    [InlineData(Dimension.Territory, "UK", "GB")]
    [InlineData(Dimension.Territory, "EL", "GR")]
    [InlineData(Dimension.Territory, "us-ca", "US-CA")]
    [InlineData(Dimension.Territory, "eu", "EU")]
    [InlineData(Dimension.Territory, "France", "FR")]
    [InlineData(Dimension.Territory, "QQ", null)]
    public void Suggest_FindsWhatWasMeant(Dimension dimension, string id, string? expected)
    {
        Assert.Equal(expected, BuiltIn.Suggest(dimension, id));
    }

    [Fact]
    public void With_AddsTermsBelowKnownOnes()
    {
        var larger = BuiltIn.With(1, [Define("StressDetection", "EmotionRecognition"), Define("VoiceStress", "StressDetection")]);

        Assert.True(larger.Term(Dimension.Capability, "Perceive").Covers(larger.Term(Dimension.Capability, "VoiceStress")));
        Assert.False(BuiltIn.TryGet(Dimension.Capability, "VoiceStress", out _));
        Assert.False(BuiltIn.Root(Dimension.Capability).Covers(larger.Term(Dimension.Capability, "VoiceStress")));
    }

    [Fact]
    public void With_RefusesWhatMakesNoTree()
    {
        Assert.Throws<ArgumentException>(() => BuiltIn.With(1, [Define("A", "Nowhere")]));
        Assert.Throws<ArgumentException>(() => BuiltIn.With(1, [Define("A", "B"), Define("B", "A")]));
        Assert.Throws<ArgumentException>(() => BuiltIn.With(1, [Define("A", "A")]));
        Assert.Throws<ArgumentException>(() => BuiltIn.With(1, [Define("A", "Any"), Define("A", "Perceive")]));
        Assert.Throws<ArgumentException>(() => BuiltIn.With(1, [Define("A", "Any"), Define("A", "A")]));
        Assert.Throws<ArgumentException>(() => BuiltIn.With(1, [Define("Any", "Any")]));
        Assert.Throws<ArgumentException>(() => BuiltIn.With(1, [Define("Perceive", "Any")]));
        Assert.Throws<ArgumentException>(() => BuiltIn.With(1, [Define("not a name", "Any")]));
        Assert.Throws<ArgumentException>(() => BuiltIn.With(1, [Define("ZZ", "Any") with { Dimension = Dimension.Territory }]));
        Assert.Throws<ArgumentException>(() => BuiltIn.With(1, [Define("Press", "Public") with { Dimension = Dimension.Recipient }]));
        Assert.Throws<ArgumentException>(() => BuiltIn.With(1, [Define("A", "Any") with { Since = 2 }]));
        Assert.Throws<ArgumentException>(() => BuiltIn.With(2, []).With(1, []));
    }

    private static TermDefinition Define(string id, string parent) => new(Dimension.Capability, id, parent, id, "a test");

    private static Term Territory(string id) => BuiltIn.Term(Dimension.Territory, id);
}
