using System.Net.Http.Headers;
using System.Net.Http.Json;
using FaceEmotion.Sessions;
using Microsoft.Extensions.Logging;

namespace FaceEmotion.Federation;

/// <summary>The server that averages the weights of all devices, run by a partner.</summary>
internal sealed class FederationClient(HttpClient http, ILogger<FederationClient> logger)
{
    public async Task SendAsync(DeviceModel model, CancellationToken cancellation)
    {
        if (!await IsOpenAsync(cancellation))
        {
            return;
        }

        var weights = model.Weights();
        using var content = new ByteArrayContent(weights);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var response = await http.PostAsync("rounds/current/updates", content, cancellation); // FINDING: PSDK2003
        response.EnsureSuccessStatusCode();
        logger.LogInformation("Sent {Bytes} bytes", weights.Length);
    }

    private async Task<bool> IsOpenAsync(CancellationToken cancellation)
    {
        var round = await http.GetFromJsonAsync<Round>("rounds/current", cancellation);
        return round is { IsOpen: true };
    }

    private sealed record Round(int Number, bool IsOpen);
}
