using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using SceneWriter.Scenes;

namespace SceneWriter.Examples;

/// <summary>One example of hosted fine-tuning: a conversation, of which the last message is to be learned.</summary>
public sealed record ChatExample([property: JsonPropertyName("messages")] IReadOnlyList<ChatExample.Message> Messages)
{
    public sealed record Message([property: JsonPropertyName("role")] string Role, [property: JsonPropertyName("content")] string Content);
}

/// <summary>Makes examples of scenes.</summary>
public static class ChatExamples
{
    private static readonly Regex s_private = new(@"\+?\d[\d \-/]{6,}\d|[\w.+-]+@[\w-]+\.[\w.]+", RegexOptions.CultureInvariant);

    private const string Instruction = "You improvise. Accept what your partner says, add one thing, and keep to two sentences.";

    /// <summary>Every turn that answers another, with up to six turns before it.</summary>
    public static IEnumerable<ChatExample> Of(Scene scene)
    {
        for (var i = 1; i < scene.Turns.Count; i++)
        {
            var messages = new List<ChatExample.Message> { new("system", Instruction) };
            for (var before = Math.Max(0, i - 6); before < i; before++)
            {
                messages.Add(new(before % 2 == i % 2 ? "assistant" : "user", Redact(scene.Turns[before].Text)));
            }

            messages.Add(new("assistant", Redact(scene.Turns[i].Text)));
            yield return new ChatExample(messages);
        }
    }

    public static async Task<BinaryData> ToJsonLinesAsync(IAsyncEnumerable<ChatExample> examples, CancellationToken cancellation)
    {
        var lines = new StringBuilder();
        await foreach (var example in examples.WithCancellation(cancellation))
        {
            lines.AppendLine(JsonSerializer.Serialize(example));
        }

        return BinaryData.FromString(lines.ToString());
    }

    /// <summary>Takes out what looks like a telephone number or an address of mail.</summary>
    private static string Redact(string text) => s_private.Replace(text, "[...]");
}
