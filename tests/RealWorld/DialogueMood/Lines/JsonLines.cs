using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace DialogueMood.Lines;

/// <summary>Reads files with one JSON object per line, and whole folders of them.</summary>
internal sealed class JsonLines(ILogger<JsonLines> logger)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
    };

    public async IAsyncEnumerable<T> ReadFolderAsync<T>(string folder, [EnumeratorCancellation] CancellationToken cancellation = default)
        where T : class
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await foreach (var item in ReadAsync<T>(file, cancellation).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    public async IAsyncEnumerable<T> ReadAsync<T>(string path, [EnumeratorCancellation] CancellationToken cancellation = default)
        where T : class
    {
        using var reader = new StreamReader(path);
        var number = 0;
        while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } text)
        {
            number++;
            if (Parse<T>(text, path, number) is { } item)
            {
                yield return item;
            }
        }
    }

    private T? Parse<T>(string text, string path, int number)
        where T : class
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? null : JsonSerializer.Deserialize<T>(text, s_options);
        }
        catch (JsonException exception)
        {
            logger.LogWarning(exception, "{Path}({Line}) is left out", path, number);
            return null;
        }
    }
}
