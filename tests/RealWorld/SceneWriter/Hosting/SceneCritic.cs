using OpenAI.Chat;
using SceneWriter.Scenes;

namespace SceneWriter.Hosting;

/// <summary>How alike a model's answers are to those of performers.</summary>
public sealed class SceneCritic(ChatClient chat)
{
    /// <summary>The share of words that an invented answer has in common with what was really said.</summary>
    public static double Overlap(string invented, string said)
    {
        var words = invented.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var spoken = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return spoken.Length == 0 ? 0 : spoken.Count(words.Contains) / (double)spoken.Length;
    }

    /// <summary>Asks the model for a scene about a subject; nothing of the performers is in the question.</summary>
    public async Task<string> ImproviseAsync(string subject, CancellationToken cancellation)
    {
        ChatMessage[] question = [new SystemChatMessage("You improvise."), new UserChatMessage($"A scene about {subject}.")];
        ChatCompletion answer = await chat.CompleteChatAsync(question, cancellationToken: cancellation);
        return answer.Content[0].Text;
    }
}
