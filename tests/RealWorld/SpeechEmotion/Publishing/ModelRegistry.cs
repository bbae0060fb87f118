using System.Net.Http.Json;
using SpeechEmotion.Training;

namespace SpeechEmotion.Publishing;

/// <summary>Our own list of runs and their figures.</summary>
internal sealed class ModelRegistry(HttpClient http)
{
    public async Task RegisterAsync(string run, EpochResult result, CancellationToken cancellation)
    {
        var entry = new Entry(run, result.Loss, result.Accuracy, DateTimeOffset.UtcNow);
        using var response = await http.PostAsJsonAsync("runs", entry, cancellation);
        response.EnsureSuccessStatusCode();
    }

    private sealed record Entry(string Run, double Loss, double Accuracy, DateTimeOffset Finished);
}
