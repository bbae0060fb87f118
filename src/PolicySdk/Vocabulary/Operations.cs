namespace PolicySdk;

/// <summary>What is done with data: terms for <see cref="DataUseAttribute.Operation"/>.</summary>
/// <remarks>Terms are compared ordinally, as they are written here.</remarks>
public static class Operations
{
    /// <summary>Every operation: the root of the tree.</summary>
    public const string Any = "Any";

    /// <summary>Opening and reading data.</summary>
    public const string Access = "Access";

    /// <summary>Cleaning, cutting, converting data.</summary>
    public const string Prepare = "Prepare";

    /// <summary>Adding labels to data.</summary>
    public const string Label = "Label";

    /// <summary>Computing measures or embeddings.</summary>
    public const string ExtractFeatures = "ExtractFeatures";

    /// <summary>Computing a template by which a person can be recognised again.</summary>
    public const string ExtractTemplate = "ExtractTemplate";

    /// <summary>Keeping data, features or weights on storage of the licensee or its processors.</summary>
    public const string Store = "Store";

    /// <summary>Training a model.</summary>
    public const string Train = "Train";

    /// <summary>Training a model that knew nothing before. A kind of <see cref="Train"/>.</summary>
    public const string TrainFromScratch = "TrainFromScratch";

    /// <summary>Training an existing model further. A kind of <see cref="Train"/>.</summary>
    public const string FineTune = "FineTune";

    /// <summary>Training a model on what another model says.</summary>
    public const string Distil = "Distil";

    /// <summary>Testing a model.</summary>
    public const string Evaluate = "Evaluate";

    /// <summary>Giving data to a model as prompt or reference.</summary>
    public const string InferFrom = "InferFrom";

    /// <summary>Generating data with a model.</summary>
    public const string GenerateSynthetic = "GenerateSynthetic";

    /// <summary>Passing the data on.</summary>
    public const string RedistributeData = "RedistributeData";

    /// <summary>Publishing measures and findings.</summary>
    public const string PublishResults = "PublishResults";

    /// <summary>Publishing a model.</summary>
    public const string PublishWeights = "PublishWeights";

    /// <summary>Selling a model or handing it to somebody else.</summary>
    public const string TransferModel = "TransferModel";

    /// <summary>Using a model within the organization.</summary>
    public const string DeployInternal = "DeployInternal";

    /// <summary>Using the output of a model commercially.</summary>
    public const string DeployCommercial = "DeployCommercial";

    /// <summary>Generating live, in front of an audience or a player; never granted by <see cref="DeployCommercial"/>.</summary>
    public const string RealTimeGeneration = "RealTimeGeneration";
}
