namespace PolicySdk.Analyzers.ApiModels;

/// <summary>Of which assembly each built-in document speaks, so that a document is read only where that assembly is referenced.</summary>
internal static class BuiltInLibraries
{
    /// <summary>The assembly without which nothing of a document is needed; <see langword="null"/> for the base library, which is always there.</summary>
    public static string? AssemblyOf(string document) => document switch
    {
        "apache-arrow" + ApiModelReader.FileEnding => "Apache.Arrow",
        "aws-s3" + ApiModelReader.FileEnding => "AWSSDK.S3",
        "azure-blob" + ApiModelReader.FileEnding => "Azure.Storage.Blobs",
        "client-model" + ApiModelReader.FileEnding => "System.Memory.Data",
        "csvhelper" + ApiModelReader.FileEnding => "CsvHelper",
        "data-analysis" + ApiModelReader.FileEnding => "Microsoft.Data.Analysis",
        "duckdb" + ApiModelReader.FileEnding => "DuckDB.NET.Data",
        "logging" + ApiModelReader.FileEnding => "Microsoft.Extensions.Logging.Abstractions",
        "mlnet" + ApiModelReader.FileEnding => "Microsoft.ML.DataView",
        "onnxruntime" + ApiModelReader.FileEnding or "onnxruntime-training" + ApiModelReader.FileEnding => "Microsoft.ML.OnnxRuntime",
        "openai" + ApiModelReader.FileEnding => "OpenAI",
        "parquet-net" + ApiModelReader.FileEnding => "Parquet",
        "torchsharp" + ApiModelReader.FileEnding => "TorchSharp",
        "torchvision" + ApiModelReader.FileEnding => "TorchVision",
        _ => null,
    };
}
