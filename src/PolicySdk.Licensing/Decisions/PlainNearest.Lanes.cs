namespace PolicySdk.Licensing;

/// <summary>What is asked of lanes of bits. Where every license fits into a word this is a look at words; else the licenses are asked one by one.</summary>
internal ref partial struct PlainNearest
{
    private readonly bool HavePermits(ReadOnlySpan<ulong> lanes)
    {
        for (var start = 0; start < lanes.Length; start += _words)
        {
            if (_space.IsHopeless(lanes.Slice(start, _words)))
            {
                return false;
            }
        }

        return true;
    }

    private readonly bool HavePermits(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        if (_isNarrow)
        {
            for (var start = 0; start < left.Length; start += _words)
            {
                for (var word = 0; word < _permits.Length; word++)
                {
                    if ((left[start + word] & right[start + word] & _permits[word]) == 0)
                    {
                        return false;
                    }
                }
            }

            return true;
        }

        for (var start = 0; start < left.Length; start += _words)
        {
            if (!_space.AnyPermit(left.Slice(start, _words), right.Slice(start, _words)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the rules that match in all dimensions but one allow every atom with a row in that one.</summary>
    private readonly bool IsAllowed(ReadOnlySpan<ulong> rest, ulong[] row)
    {
        if (_isNarrow)
        {
            for (var start = 0; start < rest.Length; start += _words)
            {
                for (var word = 0; word < _permits.Length; word++)
                {
                    var matching = rest[start + word] & row[word];
                    if ((matching & _forbids[word]) != 0 || (matching & _permits[word]) == 0)
                    {
                        return false;
                    }
                }
            }

            return true;
        }

        for (var start = 0; start < rest.Length; start += _words)
        {
            var lane = rest.Slice(start, _words);
            if (_space.AnyForbid(lane, row) || !_space.AnyPermit(lane, row))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Narrows every lane by a row; false where one has no Permit left that can be reached.</summary>
    private readonly bool MayChoose(ReadOnlySpan<ulong> matching, ulong[] row, Span<ulong> next, ReadOnlySpan<ulong> reach)
    {
        if (_isNarrow)
        {
            for (var start = 0; start < matching.Length; start += _words)
            {
                for (var word = 0; word < _permits.Length; word++)
                {
                    next[start + word] = matching[start + word] & row[word];
                    if ((next[start + word] & reach[start + word] & _permits[word]) == 0)
                    {
                        return false;
                    }
                }
            }

            return true;
        }

        for (var start = 0; start < _width; start += _words)
        {
            And(matching.Slice(start, _words), row, next.Slice(start, _words));
        }

        return HavePermits(next, reach);
    }

    private readonly bool HaveNoForbid(ReadOnlySpan<ulong> lanes)
    {
        for (var start = 0; start < lanes.Length; start += _words)
        {
            var lane = lanes.Slice(start, _words);
            if (_space.AnyForbid(lane, lane))
            {
                return false;
            }
        }

        return true;
    }

    private static void And(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, Span<ulong> and)
    {
        for (var word = 0; word < and.Length; word++)
        {
            and[word] = left[word] & right[word];
        }
    }
}
