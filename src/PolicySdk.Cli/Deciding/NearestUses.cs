using System.Runtime.CompilerServices;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Deciding;

/// <summary>
/// The nearest allowed uses as JSON, without their closing brace. The last ones are kept: looking for one costs more than all the rest of a
/// line, and the same uses tend to be asked again.
/// </summary>
/// <remarks>Safe to use from several threads: a place holds one answer whole, and two threads that work out the same find the same.</remarks>
internal sealed class NearestUses
{
    private const int Places = 1 << 13;

    private readonly Known?[] _known = new Known?[Places];

    // What was asked before, by the hash alone: an answer is kept when it is asked for the second time, since most never are.
    private readonly int[] _asked = new int[Places];

    /// <summary>The nearest use of a denial; empty if none is allowed.</summary>
    /// <param name="verdict">The denial.</param>
    /// <param name="licenses">The licenses that were asked.</param>
    /// <param name="scratch">Something to write to; its content is lost.</param>
    public ReadOnlySpan<byte> Of(in Verdict verdict, LicenseGroup licenses, Utf8Buffer scratch)
    {
        var use = verdict.Use!;
        var standing = licenses[0].StandingOn(verdict.AsOf);
        var hash = HashCode.Combine(RuntimeHelpers.GetHashCode(licenses), RuntimeHelpers.GetHashCode(standing), use.GetHashCode());
        ref var place = ref _known[hash & (Places - 1)];
        if (place is { } known && ReferenceEquals(known.Licenses, licenses) && SameDay(known, verdict.AsOf) && known.Use.Equals(use))
        {
            return known.Json;
        }

        scratch.Clear();
        if (verdict.FindNearest() is { } nearest)
        {
            UseJson.Write(scratch, licenses, nearest);
        }

        ref var asked = ref _asked[hash & (Places - 1)];
        if (asked == hash)
        {
            place = new Known(licenses, use, verdict.AsOf, scratch.Written.ToArray());
        }

        asked = hash;
        return scratch.Written.Span;
    }

    /// <summary>Whether a day is to the licenses like another: nothing begins or ends between the two.</summary>
    private static bool SameDay(Known known, CalendarDate asOf)
    {
        if (known.AsOf == asOf)
        {
            return true;
        }

        // Performers have days of their own.
        if (!known.Use.Performers.IsEmpty)
        {
            return false;
        }

        for (var i = 0; i < known.Licenses.Count; i++)
        {
            if (!ReferenceEquals(known.Licenses[i].StandingOn(known.AsOf), known.Licenses[i].StandingOn(asOf)))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Known(LicenseGroup Licenses, Use Use, CalendarDate AsOf, byte[] Json);
}
