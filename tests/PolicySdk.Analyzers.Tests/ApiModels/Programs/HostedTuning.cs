// OpenAI and Azure OpenAI: files are uploaded, their ids train; prompts, speech, embeddings.
#pragma warning disable OPENAI001 // That part of the library may still change; the programs are compiled against the version that the tests name.
namespace FlowBench.Cases;

using Azure.AI.OpenAI;
using OpenAI;
using OpenAI.Audio;
using OpenAI.Chat;
using OpenAI.Embeddings;
using OpenAI.Files;
using OpenAI.FineTuning;

public static class HostedTuning
{
    public static async Task Job(OpenAIFileClient files, FineTuningClient tuning)
    {
        var lines = string.Join('\n', Source.LoadPerformers().Select(c => JsonSerializer.Serialize(c)));
        OpenAIFile uploaded = await files.UploadFileAsync(BinaryData.FromString(lines), "t.jsonl", FileUploadPurpose.FineTune); // BAD: upload
        FineTuningJob job = await tuning.FineTuneAsync("gpt", uploaded.Id, waitUntilCompleted: false); // BAD: tune
        Sink.Train(uploaded.Filename); // OK
        Sink.Train(job.Status); // OK
        Sink.Train(job.Value!); // BAD: tuned-model
        OpenAIFile open = files.UploadFile(BinaryData.FromString(Source.LoadPublicText()), "o.jsonl", FileUploadPurpose.FineTune); // OK
        tuning.FineTune("gpt", open.Id, false); // OK
        tuning.FineTune("gpt", open.Id, false, new FineTuningOptions { ValidationFile = uploaded.Id }); // BAD: validation
        tuning.FineTune("gpt", open.Id, false, new FineTuningOptions { ValidationFile = open.Id }); // OK
    }

    public static void Path(AzureOpenAIClient azure)
    {
        File.WriteAllText("tune.jsonl", Source.LoadPerformerText()); // BAD: kept
        var uploaded = azure.GetOpenAIFileClient().UploadFile("tune.jsonl", FileUploadPurpose.FineTune); // BAD: file
        azure.GetFineTuningClient().FineTune("gpt", uploaded.Value.Id, true); // BAD: azure-tune
    }

    public static void Stream(OpenAIClient client)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Source.LoadPerformerText()));
        string id = client.GetOpenAIFileClient().UploadFile(stream, "s.jsonl", FileUploadPurpose.FineTune).Value.Id; // BAD: stream
        client.GetFineTuningClient().FineTune("gpt", id, true); // BAD: stream-tune
        client.GetFineTuningClient().FineTune(System.ClientModel.BinaryContent.Create(BinaryData.FromObjectAsJson(new { training_file = id })), true, null); // BAD: protocol
    }

    public static void Prompts(ChatClient chat, AudioClient audio, EmbeddingClient embeddings)
    {
        chat.CompleteChat(new UserChatMessage(Source.LoadPerformerText())); // BAD: prompt
        ChatCompletion answer = chat.CompleteChat(ChatMessage.CreateUserMessage(Source.LoadPublicText())); // OK
        Sink.Train(answer.Content); // OK
        audio.TranscribeAudio(new MemoryStream(Encoding.UTF8.GetBytes(Source.LoadPerformerText())), "a.wav"); // BAD: transcribe
        embeddings.GenerateEmbedding(Source.LoadPerformerText()); // BAD: embed
        embeddings.GenerateEmbedding(Source.LoadPublicText()); // OK
    }
}
