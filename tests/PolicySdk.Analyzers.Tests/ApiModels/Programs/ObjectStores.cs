// Object stores: Amazon S3 and Azure Blob storage.
namespace FlowBench.Cases;

using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;

public static class ObjectStores
{
    private static Stream Bytes(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    public static async Task Buckets(IAmazonS3 s3, AmazonS3Client client)
    {
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "b", Key = "k1", ContentBody = Source.LoadPerformerText() }); // BAD: body
        await client.PutObjectAsync(new PutObjectRequest { BucketName = "b", Key = "k2", InputStream = Bytes(Source.LoadPerformerText()) }); // BAD: stream
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "b", Key = "k3", ContentBody = Source.LoadPublicText() }); // OK
        File.WriteAllText("local.txt", Source.LoadPerformerText()); // BAD: local
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "b", Key = "k4", FilePath = "local.txt" }); // BAD: file
        using var response = await s3.GetObjectAsync("b", "k2");
        using var reader = new StreamReader(response.ResponseStream);
        Sink.Train(reader.ReadToEnd()); // BAD: got
        Sink.Train(response.Key); // OK
        using var open = await client.GetObjectAsync(new GetObjectRequest { BucketName = "b", Key = "k3" });
        Sink.Train(new StreamReader(open.ResponseStream).ReadToEnd()); // OK
    }

    public static async Task Transfers(TransferUtility transfer)
    {
        await transfer.UploadAsync(Bytes(Source.LoadPerformerText()), "b", "t1"); // BAD: upload
        transfer.Upload(Bytes(Source.LoadPublicText()), "b", "t2"); // OK
        await transfer.DownloadAsync("down.txt", "b", "t1"); // BAD: download
        Sink.Train(File.ReadAllText("down.txt")); // BAD: downloaded
        Sink.Train(new StreamReader(await transfer.OpenStreamAsync("b", "t2")).ReadToEnd()); // OK
        using var model = new MemoryStream();
        await transfer.UploadAsync(new TransferUtilityUploadRequest { BucketName = "b", Key = "t3", InputStream = Bytes(Source.LoadPerformerText()) }); // BAD: request
    }

    public static async Task Containers(BlobContainerClient container)
    {
        var blob = container.GetBlobClient("clips/a.txt");
        await blob.UploadAsync(BinaryData.FromString(Source.LoadPerformerText())); // BAD: blob
        await container.UploadBlobAsync("clips/b.txt", Bytes(Source.LoadPublicText())); // OK
        var downloaded = await blob.DownloadContentAsync();
        Sink.Train(downloaded.Value.Content.ToString()); // BAD: content
        Sink.Train((await container.GetBlobClient("clips/b.txt").DownloadContentAsync()).Value.Content.ToString()); // OK
        await using (var write = await container.GetBlockBlobClient("clips/c.txt").OpenWriteAsync(true))
        {
            await write.WriteAsync(Encoding.UTF8.GetBytes(Source.LoadPerformerText())); // BAD: open-write
        }

        using var memory = new MemoryStream();
        container.GetBlobClient("clips/c.txt").DownloadTo(memory); // BAD: to-memory
        Sink.Train(memory.ToArray()); // BAD: back
        File.WriteAllText("up.txt", Source.LoadPerformerText()); // BAD: kept
        blob.Upload("up.txt", true); // BAD: path
    }
}
