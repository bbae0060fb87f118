using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using CsvHelper.Configuration;
using Parquet.Serialization;

namespace SceneWriter.Scenes;

/// <summary>Reads turns in the formats that they come in.</summary>
public interface ITurnFormat
{
    string Extension { get; }

    IAsyncEnumerable<Turn> ReadAsync(string path, CancellationToken cancellation);
}

/// <summary>Comma-separated values with a header.</summary>
public sealed class CsvTurns : ITurnFormat
{
    private static readonly CsvConfiguration s_configuration = new(CultureInfo.InvariantCulture)
    {
        MissingFieldFound = null,
        TrimOptions = TrimOptions.Trim,
    };

    public string Extension => ".csv";

    public async IAsyncEnumerable<Turn> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var text = new StreamReader(path);
        using var csv = new CsvReader(text, s_configuration);
        await foreach (var turn in csv.GetRecordsAsync<Turn>(cancellation))
        {
            yield return turn;
        }
    }
}

/// <summary>Parquet, one row a turn.</summary>
public sealed class ParquetTurns : ITurnFormat
{
    public string Extension => ".parquet";

    public async IAsyncEnumerable<Turn> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        var result = await ParquetSerializer.DeserializeAsync<Turn>(stream, cancellationToken: cancellation);
        foreach (var turn in result.Data)
        {
            yield return turn;
        }
    }
}

/// <summary>Reads a folder, each file by its ending.</summary>
public sealed class TurnFiles(IEnumerable<ITurnFormat> formats)
{
    private readonly Dictionary<string, ITurnFormat> _formats = formats.ToDictionary(format => format.Extension, StringComparer.OrdinalIgnoreCase);

    public async IAsyncEnumerable<Turn> ReadAsync(string folder, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!_formats.TryGetValue(Path.GetExtension(path), out var format))
            {
                continue;
            }

            await foreach (var turn in format.ReadAsync(path, cancellation))
            {
                yield return turn;
            }
        }
    }
}
