using System.Collections.Immutable;

namespace PolicySdk.Analyzers.ApiModels;

/// <summary>
/// Of which assemblies the built-in documents speak, so that a document is read only where one of them is referenced. A document that is
/// not named here is of the base library and always counts.
/// </summary>
internal static class BuiltInLibraries
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> s_assemblies = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["apache-arrow"] = ["Apache.Arrow"],
        ["aws-s3"] = ["AWSSDK.S3"],
        ["azure-blob"] = ["Azure.Storage.Blobs"],
        ["client-model"] = ["System.ClientModel", "System.Memory.Data"],
        ["csvhelper"] = ["CsvHelper"],
        ["data-analysis"] = ["Microsoft.Data.Analysis"],
        ["duckdb"] = ["DuckDB.NET.Data"],
        ["mlnet"] = ["Microsoft.ML.DataView"],
        ["onnxruntime"] = ["Microsoft.ML.OnnxRuntime"],
        ["onnxruntime-training"] = ["Microsoft.ML.OnnxRuntime"],
        ["openai"] = ["OpenAI"],
        ["parquet-net"] = ["Parquet"],
        ["torchsharp"] = ["TorchSharp"],
        ["torchvision"] = ["TorchVision"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The assemblies without which nothing of a document is needed; empty for the base library.</summary>
    public static ImmutableArray<string> AssembliesOf(string document) =>
        s_assemblies.TryGetValue(document.Substring(0, document.Length - ApiModelReader.FileEnding.Length), out var assemblies) ? assemblies : [];
}
