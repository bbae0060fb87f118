namespace PolicySdk.Licensing;

/// <summary>Looks for uses that two licenses decide differently.</summary>
/// <remarks>
/// On each day one license allows a point and the other does not if a Permit of the one holds it, none of its Forbids does, and either no Permit of
/// the other does or one of its Forbids. So every difference is a box minus a union of boxes. Days on which both licenses stand alike need be
/// looked at once.
/// </remarks>
internal sealed class DiffSearch
{
    private readonly License _before;
    private readonly License _after;
    private readonly UseSpace _space;
    private readonly BoxSearch _search;
    private readonly Side _first;
    private readonly Side _second;
    private readonly bool _haveSameRules;
    private bool _isComplete = true;

    public DiffSearch(License before, License after, CancellationToken cancellationToken)
    {
        _before = before;
        _after = after;
        _space = new UseSpace([before, after]);
        _search = new BoxSearch(_space, cancellationToken);
        _first = new Side(_space, 0);
        _second = new Side(_space, 1);
        _haveSameRules = _first.IsSameAs(_second);
    }

    public LicenseDiff Run()
    {
        var widened = new ChangeCollector(_before, _after, static (first, second) => !first.IsAllowed && second.IsAllowed);
        var narrowed = new ChangeCollector(_before, _after, static (first, second) => first.IsAllowed && !second.IsAllowed);
        var duties = new ChangeCollector(_before, _after, static (first, second) => first.IsAllowed && second.IsAllowed && !HaveSameDuties(first, second));
        foreach (var (day, stage, ofFirst, ofSecond) in Cases())
        {
            Find(_first, ofFirst, _second, ofSecond, use => widened.Add(use with { Stage = stage }, day), () => widened.IsFull);
            Find(_second, ofSecond, _first, ofFirst, use => narrowed.Add(use with { Stage = stage }, day), () => narrowed.IsFull);
            if (ofFirst is not null && ofSecond is not null && _space.Meet(ofFirst, ofSecond) is { } both)
            {
                FindDuties(both, use => duties.Add(use with { Stage = stage }, day), () => duties.IsFull);
                FindUnsaid(_first, _second, both, use => widened.Add(use with { Stage = stage }, day));
                FindUnsaid(_second, _first, both, use => narrowed.Add(use with { Stage = stage }, day));
            }
        }

        FindPerformers(widened, narrowed);
        return new LicenseDiff(widened.ToImmutable(), narrowed.ToImmutable(), duties.ToImmutable(), _isComplete && _search.IsComplete);
    }

    private static bool HaveSameDuties(Verdict first, Verdict second) =>
        first.Kind == second.Kind && DutyKeys(first).SequenceEqual(DutyKeys(second), StringComparer.Ordinal);

    private static IEnumerable<string> DutyKeys(Verdict verdict) => verdict.Duties.Select(DutyKey).Distinct().OrderBy(key => key, StringComparer.Ordinal);

    /// <summary>What a duty asks, without the name that it has in its document.</summary>
    private static string DutyKey(Duty duty) => duty.GetType().Name + " " + duty.Summary;

    /// <summary>
    /// Day and stage of everything that can differ, and the uses that each license lets its rules decide then. The stage matters where a license is
    /// not in force and leaves models.
    /// </summary>
    private IEnumerable<(CalendarDate Day, Stage Stage, ulong[]? First, ulong[]? Second)> Cases()
    {
        var seen = new HashSet<(bool, ModelsAfterEnd, bool, ModelsAfterEnd)>();
        var days = _before.Timeline.Standings.Concat(_after.Timeline.Standings).Select(standing => standing.From).Distinct().OrderBy(day => day);
        foreach (var day in days)
        {
            var first = _before.StandingOn(day);
            var second = _after.StandingOn(day);
            if (!seen.Add((first.IsInForce, first.Models, second.IsInForce, second.Models)))
            {
                continue;
            }

            yield return (day, Stage.Data, Open(first, Stage.Data), Open(second, Stage.Data));
            if (!first.IsInForce || !second.IsInForce)
            {
                yield return (day, Stage.Model, Open(first, Stage.Model), Open(second, Stage.Model));
            }
        }
    }

    private ulong[]? Open(LicenseStanding standing, Stage stage) =>
        !standing.IsOpen(stage) ? null
        : standing.IsInForce || standing.Models == ModelsAfterEnd.AsBefore ? _space.Everything
        : _space.Box((dimension, point) => dimension != Dimension.Operation || ModelsAfterEnd.NoNewVersions.Allows(point.Term));

    /// <summary>Finds uses that one side denies and the other one allows.</summary>
    private void Find(Side denying, ulong[]? deniedSide, Side allowing, ulong[]? allowedSide, Action<Use> report, Func<bool> isFull)
    {
        if (allowedSide is null)
        {
            return;
        }

        var closed = deniedSide is null ? allowedSide : Closed(allowedSide, deniedSide);
        var open = deniedSide is null ? null : _space.Meet(allowedSide, deniedSide);
        var forbids = denying.Forbids.Where(forbid => !allowing.Forbids.Any(other => UseSpace.Contains(other, forbid))).ToList();
        foreach (var permit in allowing.Permits)
        {
            if (isFull())
            {
                return;
            }

            Report(closed, permit, allowing.Forbids);
            if (_haveSameRules || open is null)
            {
                continue;
            }

            Report(open, permit, allowing.Forbids.Concat(denying.Permits));
            foreach (var forbid in forbids)
            {
                Report(_space.Meet(open, forbid), permit, allowing.Forbids);
            }
        }

        void Report(ulong[]? region, ulong[] permit, IEnumerable<ulong[]> covers)
        {
            if (region is not null && _space.Meet(region, permit) is { } box && _search.FindUncovered(box, covers) is { } found)
            {
                report(_space.ToUse(found));
            }
        }
    }

    /// <summary>The operations that one side leaves to its rules and the other one does not; null if there are none.</summary>
    private ulong[]? Closed(ulong[] open, ulong[] other)
    {
        var closed = (ulong[])open.Clone();
        var any = 0UL;
        for (var word = _space.StartOf((int)Dimension.Operation); word < _space.StartOf((int)Dimension.Operation + 1); word++)
        {
            any |= closed[word] &= ~other[word];
        }

        return any == 0 ? null : closed;
    }

    /// <summary>
    /// Finds uses that both sides allow under other duties: a Permit counts on each side, its duties differ, and no other Permit counts before it.
    /// Which one counts depends on the operation, by the number of duties that it triggers.
    /// </summary>
    private void FindDuties(ulong[] region, Action<Use> report, Func<bool> isFull)
    {
        var haveSameData = _before.DataCategories.SequenceEqual(_after.DataCategories);
        if (_haveSameRules && haveSameData && _first.HasSameDutiesAs(_second))
        {
            return;
        }

        var forbids = _first.Forbids.Concat(_second.Forbids).ToList();
        foreach (var operations in OperationsByDuties())
        {
            var firstOrder = _first.ByDuties(operations.Point);
            var secondOrder = _second.ByDuties(operations.Point);
            for (var i = 0; i < firstOrder.Count; i++)
            {
                if (isFull())
                {
                    return;
                }

                if (_space.Meet(region, operations.Box) is not { } narrowed || _space.Meet(narrowed, firstOrder[i].Box) is not { } box
                    || firstOrder.Take(i).Any(before => UseSpace.Contains(before.Box, box)))
                {
                    continue;
                }

                var beforeFirst = forbids.Concat(firstOrder.Take(i).Select(each => each.Box)).ToList();
                for (var j = 0; j < secondOrder.Count; j++)
                {
                    // What a use leaves unsaid is several atoms at once; those are tried and not searched for.
                    if (!haveSameData && _space.Meet(box, secondOrder[j].Box) is { } tried)
                    {
                        report(_space.ToUse(tried) with { DataCategories = [] });
                    }

                    if (!firstOrder[i].Duties.SequenceEqual(secondOrder[j].Duties, StringComparer.Ordinal)
                        && _space.Meet(box, secondOrder[j].Box) is { } common
                        && _search.FindUncovered(common, secondOrder.Take(j).Select(each => each.Box).Concat(beforeFirst)) is { } found)
                    {
                        report(_space.ToUse(found));
                    }
                }
            }
        }
    }

    private IEnumerable<(UsePoint Point, ulong[] Box)> OperationsByDuties()
    {
        var groups = _space.PointsOf(Dimension.Operation).GroupBy(
            point => string.Join("\n", _first.BindingAt(point).Concat(_second.BindingAt(point))), StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var points = group.ToArray();
            yield return (points[0], _space.Box((dimension, point) => dimension != Dimension.Operation || points.Contains(point)));
        }
    }

    /// <summary>
    /// Finds uses that leave their data unsaid, that one side denies and the other one allows. Each license is asked about its own data, so this can
    /// differ where all else is alike.
    /// </summary>
    private void FindUnsaid(Side denying, Side allowing, ulong[] region, Action<Use> report)
    {
        if (denying.License.DataCategories.SequenceEqual(allowing.License.DataCategories))
        {
            return;
        }

        var forbids = allowing.License.DataCategories.SelectMany(category => allowing.ForbidsOf(category)).ToList();
        var steps = 0;
        foreach (var category in denying.License.DataCategories)
        {
            Choose(0, region, category);
        }

        void Choose(int place, ulong[] box, Term denied)
        {
            if (steps++ > 20_000)
            {
                _isComplete = false;
                return;
            }

            if (place == allowing.License.DataCategories.Length)
            {
                if (_search.FindUncovered(box, forbids.Concat(denying.PermitsOf(denied))) is { } unpermitted)
                {
                    Report(unpermitted);
                }

                foreach (var forbid in denying.ForbidsOf(denied))
                {
                    if (_space.Meet(box, forbid) is { } hit && _search.FindUncovered(hit, forbids) is { } forbidden)
                    {
                        Report(forbidden);
                    }
                }

                return;
            }

            var permits = allowing.PermitsOf(allowing.License.DataCategories[place]);
            foreach (var permit in permits.Where(permit => UseSpace.Contains(permit, box)).Take(1).DefaultIfEmpty())
            {
                foreach (var each in permit is null ? permits : [permit])
                {
                    if (_space.Meet(box, each) is { } met)
                    {
                        Choose(place + 1, met, denied);
                    }
                }
            }
        }

        void Report(ulong[] found) => report(_space.ToUse(found) with { DataCategories = [] });
    }

    /// <summary>Finds uses that name a performer who is in force under one license only.</summary>
    private void FindPerformers(ChangeCollector widened, ChangeCollector narrowed)
    {
        var performers = _before.Consent.Performers.Concat(_after.Consent.Performers).Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal);
        foreach (var performer in performers)
        {
            // A performer may be out before the license begins, and that shows when it does.
            var days = _before.Consent.OfPerformer(performer).Concat(_after.Consent.OfPerformer(performer)).Select(entry => entry.From)
                .Concat(_before.Timeline.Standings.Concat(_after.Timeline.Standings).Select(standing => standing.From));
            foreach (var day in days.Distinct().OrderBy(day => day))
            {
                var first = _before.Consent.OutOfForce(performer, day) is null;
                var second = _after.Consent.OutOfForce(performer, day) is null;
                if (first != second && AnyAllowed(first ? _first : _second, day) is { } use)
                {
                    (first ? narrowed : widened).Add(use with { Performers = [performer] }, day);
                }
            }
        }
    }

    private Use? AnyAllowed(Side side, CalendarDate day)
    {
        var standing = side.License.StandingOn(day);
        var stage = standing.IsInForce ? Stage.Data : Stage.Model;
        if (Open(standing, stage) is not { } open)
        {
            return null;
        }

        foreach (var permit in side.Permits)
        {
            if (_space.Meet(open, permit) is { } box && _search.FindUncovered(box, side.Forbids) is { } found)
            {
                return _space.ToUse(found) with { Stage = stage };
            }
        }

        return null;
    }

    /// <summary>One of the two licenses in the space.</summary>
    private sealed class Side
    {
        private readonly UseSpace _space;
        private readonly DecisionTable _table;
        private readonly ImmutableArray<ulong[]> _boxes;

        public Side(UseSpace space, int place)
        {
            _space = space;
            _table = space.Tables[place];
            _boxes = [.. Enumerable.Range(0, _table.Rules.Length).Select(rule => space[place, rule])];
            Permits = [.. Of(RuleEffect.Permit)];
            Forbids = [.. Of(RuleEffect.Forbid)];
        }

        public License License => _table.License;

        public ImmutableArray<ulong[]> Permits { get; }

        public ImmutableArray<ulong[]> Forbids { get; }

        public bool IsSameAs(Side other) =>
            _boxes.Length == other._boxes.Length
            && Enumerable.Range(0, _boxes.Length).All(
                i => _table.Rules[i].Effect == other._table.Rules[i].Effect && _boxes[i].AsSpan().SequenceEqual(other._boxes[i]));

        /// <summary>Given the same rules: whether they carry the same duties.</summary>
        public bool HasSameDutiesAs(Side other) =>
            Enumerable.Range(0, _boxes.Length).All(
                i => _table.Rules[i].Duties.Select(DutyKey).SequenceEqual(other._table.Rules[i].Duties.Select(DutyKey), StringComparer.Ordinal));

        /// <summary>The Permits, those first that count before others at an operation, with the duties that they bind there.</summary>
        public List<(ulong[] Box, string[] Duties)> ByDuties(UsePoint operation) =>
        [
            .. Enumerable.Range(0, _boxes.Length)
                .Where(i => _table.Rules[i].Effect == RuleEffect.Permit)
                .Select(i => (Box: _boxes[i], Bound: Binding(i, operation)))
                .OrderBy(each => each.Bound.Length)
                .Select(each => (each.Box, each.Bound.Distinct().OrderBy(key => key, StringComparer.Ordinal).ToArray())),
        ];

        /// <summary>What every Permit binds at an operation, to tell operations apart.</summary>
        public IEnumerable<string> BindingAt(UsePoint operation) =>
            Enumerable.Range(0, _boxes.Length).Select(i => string.Join("\t", Binding(i, operation)));

        public ImmutableArray<ulong[]> PermitsOf(Term category) => Of(RuleEffect.Permit, category);

        public ImmutableArray<ulong[]> ForbidsOf(Term category) => Of(RuleEffect.Forbid, category);

        private string[] Binding(int rule, UsePoint operation) =>
            [.. _table.Rules[rule].Duties.Where(duty => DecisionTable.Binds(duty, operation.Term, operation.Except)).Select(DutyKey)];

        private IEnumerable<ulong[]> Of(RuleEffect effect) =>
            Enumerable.Range(0, _boxes.Length).Where(i => _table.Rules[i].Effect == effect).Select(i => _boxes[i]);

        /// <summary>The rules that match a category of data, as if they matched every category.</summary>
        private ImmutableArray<ulong[]> Of(RuleEffect effect, Term category)
        {
            var row = _table.RowsOf(Dimension.DataCategory).Whole(category).ToArray();
            return
            [
                .. Enumerable.Range(0, _boxes.Length)
                    .Where(i => _table.Rules[i].Effect == effect && (row[i / 64] & (1UL << (i % 64))) != 0)
                    .Select(i => OfAnyData(_boxes[i])),
            ];
        }

        private ulong[] OfAnyData(ulong[] box)
        {
            var any = (ulong[])box.Clone();
            for (var word = _space.StartOf((int)Dimension.DataCategory); word < _space.StartOf((int)Dimension.DataCategory + 1); word++)
            {
                any[word] = _space.Everything[word];
            }

            return any;
        }
    }
}
