namespace PolicySdk.Licensing;

/// <summary>The search over several changes: dimension by dimension, the cheapest first, no further than a better use may lie.</summary>
internal ref partial struct PlainNearest
{
    /// <summary>Goes on with one more dimension; every lane has a Permit that can be reached.</summary>
    private void Search(int dimension, int changes, int cost)
    {
        var matching = _matching.Slice(dimension * _width, _width);
        if (!CanBeBetter(dimension, changes, cost) || _steps++ > MostSteps)
        {
            return;
        }

        if (dimension == Dimensions)
        {
            if (changes == 0 && HaveNoForbid(matching))
            {
                Keep(cost);
            }

            return;
        }

        var next = _matching.Slice((dimension + 1) * _width, _width);
        if (Dimensions - dimension > changes)
        {
            And(matching, _rows.Slice(dimension * _width, _width), next);
            if (HavePermits(next, _reach.Slice(ReachAt(dimension + 1, changes), _width)))
            {
                _chosen[dimension] = OfUse;
                Search(dimension + 1, changes, cost);
            }
        }

        if (changes == 0)
        {
            return;
        }

        var reach = _reach.Slice(ReachAt(dimension + 1, changes - 1), _width);
        var others = _own[dimension].Others;
        for (var i = _starts[dimension]; i < others.Length && CanBeBetter(dimension + 1, changes - 1, cost + others[i].Cost); i++)
        {
            if (MayChoose(matching, others[i].Rules, next, reach))
            {
                _chosen[dimension] = i;
                Search(dimension + 1, changes - 1, cost + others[i].Cost);
            }
        }
    }

    /// <summary>The same search where all bits are one word.</summary>
    private void SearchWord(int dimension, int changes, int cost, ulong matching)
    {
        if (!CanBeBetter(dimension, changes, cost) || _steps++ > MostSteps)
        {
            return;
        }

        if (dimension == Dimensions)
        {
            if (changes == 0 && (matching & _forbids[0]) == 0)
            {
                Keep(cost);
            }

            return;
        }

        if (Dimensions - dimension > changes)
        {
            var next = matching & _rows[dimension];
            if ((next & _reach[ReachAt(dimension + 1, changes)] & _permits[0]) != 0)
            {
                _chosen[dimension] = OfUse;
                SearchWord(dimension + 1, changes, cost, next);
            }
        }

        if (changes == 0)
        {
            return;
        }

        var reach = _reach[ReachAt(dimension + 1, changes - 1)] & _permits[0] & matching;
        var words = _own[dimension].OtherWords;
        var costs = _own[dimension].OtherCosts;
        for (var i = _starts[dimension]; i < words.Length && CanBeBetter(dimension + 1, changes - 1, cost + costs[i]); i++)
        {
            if ((words[i] & reach) != 0)
            {
                _chosen[dimension] = i;
                SearchWord(dimension + 1, changes - 1, cost + costs[i], matching & words[i]);
            }
        }
    }

    private void Keep(int cost)
    {
        _chosen.CopyTo(_best);
        (_isFound, _bestCost) = (true, cost);
    }
}
