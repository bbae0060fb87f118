using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Judgement;

/// <summary>Says in words what a call does with data: the first half of every message about a flow.</summary>
internal static class UsePhrases
{
    /// <summary><c>'Fit' trains EmotionRecognition in context Workplace on data of 'improv-troupe-2026'</c>.</summary>
    /// <param name="callee">The member that consumes.</param>
    /// <param name="use">What is done.</param>
    /// <param name="stage">What has become of the data.</param>
    /// <param name="licenses">The licenses in words: <c>'a'</c>, <c>'a' and 'b'</c>.</param>
    /// <param name="data">What data, where that matters: <c>FacialExpression data</c>; otherwise just <c>data</c>.</param>
    public static string Of(ISymbol callee, Use use, ValueStage stage, string licenses, string data = "data")
    {
        var what = Value(stage, data, licenses);
        var purpose = Purpose(use);
        return $"{Name(callee)} " + use.Operation.Id switch
        {
            "Train" or "TrainFromScratch" => $"trains {purpose} on {what}",
            "FineTune" => $"fine-tunes {purpose} on {what}",
            "Distil" => $"distils {purpose} from {what}",
            "Evaluate" => $"evaluates {purpose} on {what}",
            var operation => $"{Verb(operation)} {what} for {purpose}",
        };
    }

    /// <summary>What a call does, without saying what for: <c>'Fit' trains on data of 'improv-troupe-2026'</c>.</summary>
    public static string Of(ISymbol callee, string operation, ValueStage stage, string licenses)
    {
        var what = Value(stage, "data", licenses);
        return $"{Name(callee)} " + operation switch
        {
            "Train" or "TrainFromScratch" => $"trains on {what}",
            "FineTune" => $"fine-tunes on {what}",
            "Distil" => $"distils from {what}",
            "Evaluate" => $"evaluates on {what}",
            _ => $"{Verb(operation)} {what}",
        };
    }

    /// <summary>The name of a member as a caller writes it, in quotes.</summary>
    public static string Name(ISymbol callee) => callee switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => $"'new {constructor.ContainingType.Name}'",
        IMethodSymbol { AssociatedSymbol: { } member } => $"'{member.Name}'",
        _ => $"'{callee.Name}'",
    };

    /// <summary><c>EmotionRecognition in context Workplace</c>.</summary>
    private static string Purpose(Use use)
    {
        var capability = use.Capability.IsAny ? "any capability" : use.Capability.Id;
        return use.Context.IsAny ? capability + " in any context" : $"{capability} in context {use.Context.Id}";
    }

    private static string Verb(string operation) => operation switch
    {
        "Access" => "reads",
        "Prepare" => "prepares",
        "Label" => "labels",
        "ExtractFeatures" => "extracts features from",
        "ExtractTemplate" => "extracts a biometric template from",
        "Store" => "stores",
        "InferFrom" => "infers from",
        "GenerateSynthetic" => "generates from",
        "RedistributeData" => "redistributes",
        "PublishResults" => "publishes",
        "PublishWeights" => "publishes",
        "TransferModel" => "transfers",
        "DeployInternal" => "deploys internally",
        "DeployCommercial" => "deploys commercially",
        "RealTimeGeneration" => "generates in real time from",
        "Any" => "does anything with",
        _ => $"performs {operation} on",
    };

    /// <summary><c>features of data of 'improv-troupe-2026'</c>.</summary>
    public static string Value(ValueStage stage, string data, string licenses) => stage switch
    {
        ValueStage.Features => $"features of {data} of {licenses}",
        ValueStage.Model => $"a model trained on {data} of {licenses}",
        ValueStage.Synthetic => $"what a model trained on {data} of {licenses} generated",
        ValueStage.Metrics => $"measures of {data} of {licenses}",
        _ => $"{data} of {licenses}",
    };
}
