using System.Collections;

namespace PolicySdk.Licensing;

/// <summary>Licenses that come together on one value, made ready for being asked together often.</summary>
/// <remarks>
/// <see cref="Decision.Decide(IReadOnlyList{License}, Use, CalendarDate)"/> gives the same verdict for a group as for a plain list of its
/// licenses, in a fraction of the time and without allocation. The licenses stand in the ordinal order of their ids, each once.
/// Immutable, so safe to share between threads.
/// </remarks>
public sealed class LicenseGroup : IReadOnlyList<License>
{
    private readonly ImmutableArray<License> _licenses;
    private readonly Lazy<GroupTable> _table;
    private readonly Lazy<NearestSpace> _nearest;

    private LicenseGroup(ImmutableArray<License> licenses)
    {
        _licenses = licenses;
        _table = new Lazy<GroupTable>(() => new GroupTable(_licenses));
        _nearest = new Lazy<NearestSpace>(() => new NearestSpace(this));
    }

    /// <summary>The licenses that are asked.</summary>
    public int Count => _licenses.Length;

    /// <summary>What decides for all of them at once.</summary>
    internal GroupTable Table => _table.Value;

    /// <summary>What finds nearest uses under all of them.</summary>
    internal NearestSpace Nearest => _nearest.Value;

    /// <inheritdoc/>
    public License this[int index] => _licenses[index];

    /// <summary>Makes a group; a group stays what it is.</summary>
    /// <exception cref="ArgumentException">The licenses were made with different vocabularies.</exception>
    public static LicenseGroup Of(IReadOnlyList<License> licenses)
    {
        if (licenses is LicenseGroup group)
        {
            return group;
        }

        foreach (var license in licenses)
        {
            if (!ReferenceEquals(license.Vocabulary, licenses[0].Vocabulary))
            {
                throw new ArgumentException("The licenses were made with different vocabularies.", nameof(licenses));
            }
        }

        return new LicenseGroup([.. licenses.Distinct().OrderBy(license => license.Id, StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public IEnumerator<License> GetEnumerator() => ((IEnumerable<License>)_licenses).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
