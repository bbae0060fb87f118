using System.Buffers.Binary;

namespace PolicySdk.Cli.Deciding;

/// <summary>Compares names as bytes of UTF-8, so that those in a line are found in a table without making strings of them.</summary>
internal sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    private Utf8Comparer()
    {
    }

    /// <summary>The one there is.</summary>
    public static Utf8Comparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(byte[]? x, byte[]? y) => x is null ? y is null : y is not null && x.AsSpan().SequenceEqual(y);

    /// <inheritdoc/>
    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    /// <inheritdoc/>
    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    // Tables hold the names of documents, and these differ at their ends or in length; only their own author could make them collide.
    /// <inheritdoc/>
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var hash = (ulong)alternate.Length * 0x9E3779B97F4A7C15;
        if (alternate.Length >= sizeof(ulong))
        {
            hash ^= BinaryPrimitives.ReadUInt64LittleEndian(alternate) * 0xC2B2AE3D27D4EB4F;
            hash = ulong.RotateLeft(hash, 31) ^ (BinaryPrimitives.ReadUInt64LittleEndian(alternate[^sizeof(ulong)..]) * 0x165667B19E3779F9);
        }
        else
        {
            foreach (var b in alternate)
            {
                hash = (hash ^ b) * 0x100000001B3;
            }
        }

        return (int)((hash * 0x9E3779B97F4A7C15) >> 32);
    }
}
