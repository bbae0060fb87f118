using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.Options;
using SpeechEmotion.Models;

namespace SpeechEmotion.Publishing;

/// <summary>Where the hub is.</summary>
internal sealed class HubOptions
{
    public string Bucket { get; set; } = "open-models";

    public string Prefix { get; set; } = "speech-emotion";
}

/// <summary>The public bucket from which everybody can download weights.</summary>
internal sealed class WeightHub(IAmazonS3 storage, IOptions<HubOptions> options)
{
    public async Task UploadAsync(string name, EmotionNet model, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        model.save(buffer);
        buffer.Position = 0;
        await PutAsync($"{options.Value.Prefix}/{name}.dat", buffer, cancellation);
    }

    private async Task PutAsync(string key, Stream content, CancellationToken cancellation)
    {
        var request = new PutObjectRequest
        {
            BucketName = options.Value.Bucket,
            Key = key,
            InputStream = content,
            CannedACL = S3CannedACL.PublicRead,
        };
        await storage.PutObjectAsync(request, cancellation); // FINDING: PSDK2003
    }
}
