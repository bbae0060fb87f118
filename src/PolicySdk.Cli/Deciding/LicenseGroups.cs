using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Deciding;

/// <summary>
/// The licenses that lines name together, by the bytes that name them: <c>["a","b"]</c>. Making a group ready costs far more than a decision, and
/// the same few are named again and again.
/// </summary>
/// <remarks>Safe to use from several threads.</remarks>
internal sealed class LicenseGroups
{
    // What is worked out for a group takes up to some hundred KiB. A full table starts anew: what is named often is back at once.
    private const int Most = 512;

    private readonly ConcurrentDictionary<byte[], LicenseGroup> _groups = new(Utf8Comparer.Instance);
    private readonly ConcurrentDictionary<byte[], LicenseGroup>.AlternateLookup<ReadOnlySpan<byte>> _bySpan;
    private int _count;

    public LicenseGroups() => _bySpan = _groups.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>Finds the group of an array as it was written before.</summary>
    public bool TryGet(ReadOnlySpan<byte> written, [MaybeNullWhen(false)] out LicenseGroup group) => _bySpan.TryGetValue(written, out group);

    /// <summary>Makes the group of an array and keeps it for a while.</summary>
    public LicenseGroup Add(ReadOnlySpan<byte> written, IReadOnlyList<License> licenses)
    {
        if (Interlocked.Increment(ref _count) > Most)
        {
            _groups.Clear();
            _count = 0;
        }

        var group = LicenseGroup.Of(licenses);
        _bySpan[written] = group;
        return group;
    }
}
