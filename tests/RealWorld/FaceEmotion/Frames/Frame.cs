using PolicySdk;

namespace FaceEmotion.Frames;

/// <summary>The classes of the network, in its order.</summary>
internal enum Expression
{
    Neutral,
    Happy,
    Surprised,
    Sad,
    Angry,
    Disgusted,
    Afraid,
}

/// <summary>One picture of a face, grey, 48 by 48.</summary>
internal sealed record Frame(
    string Performer,
    [property: DataCategory(DataCategories.FacialExpression)] byte[] Pixels,
    [property: DataCategory(DataCategories.EmotionLabel)] Expression Expression)
{
    public const int Side = 48;
    public const int Size = Side * Side;

    /// <summary>The same face, mirrored: half of all augmentation.</summary>
    public Frame Mirrored()
    {
        var mirrored = new byte[Size];
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                mirrored[(row * Side) + column] = Pixels[(row * Side) + Side - 1 - column];
            }
        }

        return this with { Pixels = mirrored };
    }
}
