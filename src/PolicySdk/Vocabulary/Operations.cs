namespace PolicySdk;

/// <summary>What is done with data: terms for <see cref="DataUseAttribute.Operation"/>.</summary>
/// <remarks>The built-in vocabulary, version 1. Terms are compared ordinally.</remarks>
public static class Operations
{
    /// <summary>Any operation: whatever is done.</summary>
    public const string Any = "Any";

    /// <summary>Access: open and look at the data.</summary>
    public const string Access = "Access";

    /// <summary>Prepare: clean, cut, convert, split.</summary>
    public const string Prepare = "Prepare";

    /// <summary>Label: annotate the data.</summary>
    public const string Label = "Label";

    /// <summary>Extract features: compute features or embeddings.</summary>
    public const string ExtractFeatures = "ExtractFeatures";

    /// <summary>Extract a template: compute what identifies a face or a voice.</summary>
    public const string ExtractTemplate = "ExtractTemplate";

    /// <summary>Store: keep data, features or weights on storage of the licensee or its processors.</summary>
    public const string Store = "Store";

    /// <summary>Train: train a model.</summary>
    public const string Train = "Train";

    /// <summary>Train from scratch: train a model that starts from nothing.</summary>
    /// <remarks>A kind of <see cref="Train"/>.</remarks>
    public const string TrainFromScratch = "TrainFromScratch";

    /// <summary>Fine-tune: train a model further.</summary>
    /// <remarks>A kind of <see cref="Train"/>.</remarks>
    public const string FineTune = "FineTune";

    /// <summary>Distil: train a model on what another one answers.</summary>
    public const string Distil = "Distil";

    /// <summary>Evaluate: measure how well a model works.</summary>
    public const string Evaluate = "Evaluate";

    /// <summary>Infer from: use as prompt or reference clip.</summary>
    public const string InferFrom = "InferFrom";

    /// <summary>Generate synthetic data: have a model make data.</summary>
    public const string GenerateSynthetic = "GenerateSynthetic";

    /// <summary>Redistribute data: hand the data on.</summary>
    public const string RedistributeData = "RedistributeData";

    /// <summary>Publish results: publish figures and findings.</summary>
    public const string PublishResults = "PublishResults";

    /// <summary>Publish weights: publish the weights of a model.</summary>
    public const string PublishWeights = "PublishWeights";

    /// <summary>Transfer a model: hand a model to someone else.</summary>
    public const string TransferModel = "TransferModel";

    /// <summary>Deploy internally: run a model inside the organization.</summary>
    public const string DeployInternal = "DeployInternal";

    /// <summary>Deploy commercially: run a model in a product or service.</summary>
    public const string DeployCommercial = "DeployCommercial";

    /// <summary>Real-time generation: generate live, while people interact.</summary>
    /// <remarks>On purpose not below <see cref="DeployCommercial"/>.</remarks>
    public const string RealTimeGeneration = "RealTimeGeneration";
}
