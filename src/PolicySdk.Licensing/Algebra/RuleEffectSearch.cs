namespace PolicySdk.Licensing;

/// <summary>Looks at the rules of one license for those without effect.</summary>
internal sealed class RuleEffectSearch
{
    private readonly License _license;
    private readonly UseSpace _space;
    private readonly BoxSearch _search;
    private readonly ImmutableArray<int> _permits;
    private readonly ImmutableArray<int> _forbids;
    private readonly List<DocumentDiagnostic> _found = [];

    public RuleEffectSearch(License license, CancellationToken cancellationToken)
    {
        _license = license;
        _space = new UseSpace([license]);
        _search = new BoxSearch(_space, cancellationToken);
        _permits = Of(RuleEffect.Permit);
        _forbids = Of(RuleEffect.Forbid);
    }

    public ImmutableArray<DocumentDiagnostic> Run()
    {
        FindSuperfluousValues();
        FindDutiesThatBindNothing();
        var granting = FindContradictions();
        FindShadowedPermits(granting);
        FindShadowedForbids();
        FindUnprotectedReplicas(granting);
        return [.. _found.OrderBy(each => each.Span.Start).ThenBy(each => each.Message, StringComparer.Ordinal)];
    }

    private void FindSuperfluousValues()
    {
        var values = new SuperfluousValues(_license.Path);
        foreach (var rule in _license.Rules)
        {
            values.FindIn(rule);
        }

        values.FindIn(_license.Performers, _license.IdSpan, "the performers");
        foreach (var dataset in _license.Datasets)
        {
            values.FindIn(dataset.Paths, dataset.Span, $"the paths of dataset {Quoting.Of(dataset.Id)}");
        }

        _found.AddRange(values.Found);
    }

    private void FindDutiesThatBindNothing()
    {
        foreach (var duty in _license.Duties)
        {
            var naming = _permits.RemoveAll(permit => !_license.Rules[permit].Duties.Contains(duty));
            if (naming.IsEmpty)
            {
                Warn(duty.Span, $"no rule names duty {Quoting.Of(duty.Name)}", "Name it under \"duties\" of a Permit, or remove it.");
            }
            else if (duty.IsBinding && duty.Trigger is { } trigger && naming.All(permit => !Grants(permit, duty)))
            {
                Warn(
                    duty.Span,
                    $"duty {Quoting.Of(duty.Name)} never binds: no rule that names it grants {trigger.Id}",
                    $"Grant {trigger.Id}, or let the duty hang on an operation that is granted.");
            }
        }
    }

    private bool Grants(int permit, Duty duty) => _space.PointsOf(Dimension.Operation).Any(
        point => Matches(permit, point) && DecisionTable.Binds(duty, point.Term, point.Except));

    /// <summary>Reports Permits of which Forbids leave nothing.</summary>
    /// <returns>The other Permits.</returns>
    private ImmutableArray<int> FindContradictions()
    {
        var granting = ImmutableArray.CreateBuilder<int>();
        foreach (var permit in _permits)
        {
            // Storing and preparing come with every Permit, and are worth nothing where all that it names is forbidden.
            var named = OwnOperations(permit);
            if (!IsCovered(named, _forbids))
            {
                granting.Add(permit);
                continue;
            }

            Warn(permit, $"grants nothing: {Names(named, _forbids)} forbids all that it permits", "Narrow the Forbid, or remove the Permit.");
        }

        return granting.ToImmutable();
    }

    /// <summary>Reports Permits all of whose uses are granted by others that ask no further duty.</summary>
    private void FindShadowedPermits(ImmutableArray<int> granting)
    {
        for (var i = granting.Length - 1; i >= 0; i--)
        {
            var permit = granting[i];
            var cheaper = granting.RemoveAll(other => other == permit || !StandsInFor(permit, other));
            if (IsCovered(_space[0, permit], cheaper.AddRange(_forbids)) && cheaper.Length > 0)
            {
                Warn(permit, $"grants nothing that {Names(_space[0, permit], cheaper)} does not grant already", "Remove it.");
                granting = granting.RemoveAt(i);
            }
        }
    }

    /// <summary>
    /// Whether another Permit asks no duty that this one does not ask, and would count in its place: of Permits with as many duties the first
    /// counts, so none with duties of its own may come between.
    /// </summary>
    private bool StandsInFor(int permit, int other) =>
        !AsksMore(other, permit)
        && !_permits.Any(between => between > permit && between < other && AsksMore(between, permit) && _space.Meet(_space[0, between], _space[0, permit]) is not null);

    private bool AsksMore(int other, int permit) =>
        _license.Rules[other].Duties.Any(duty => duty.IsBinding && !_license.Rules[permit].Duties.Contains(duty));

    /// <summary>Reports Forbids that take away what others take away already. What no Permit grants may be forbidden as often as people like.</summary>
    private void FindShadowedForbids()
    {
        var forbidding = _forbids;
        for (var i = forbidding.Length - 1; i >= 0; i--)
        {
            var forbid = forbidding[i];
            var others = forbidding.RemoveAt(i);
            var taken = _permits.Select(permit => _space.Meet(_space[0, permit], _space[0, forbid])).OfType<ulong[]>().ToArray();
            if (taken.Length > 0 && others.Length > 0 && taken.All(box => IsCovered(box, others)))
            {
                Warn(forbid, $"forbids nothing that {Names(_space[0, forbid], others)} does not forbid already", "Remove it.");
                forbidding = others;
            }
        }
    }

    /// <summary>California Labor Code 927: a replica clause is unenforceable where neither counsel nor a union stood by the performer.</summary>
    private void FindUnprotectedReplicas(ImmutableArray<int> granting)
    {
        if (_license.Licensor.RepresentedBy != Representation.None
            || !_license.Vocabulary.TryGet(Dimension.Capability, "DigitalReplica", out var replica))
        {
            return;
        }

        var replicas = _space.Box((dimension, point) => dimension != Dimension.Capability || replica.Covers(point.Term));
        foreach (var permit in granting)
        {
            if (_space.Meet(_space[0, permit], replicas) is { } box && !IsCovered(box, _forbids))
            {
                var rule = _license.Rules[permit];
                Warn(
                    rule.SpanOf(Dimension.Capability),
                    $"rule {Quoting.Of(rule.Id)} grants {replica.Id}, and neither counsel nor a union represents the licensor",
                    "Say who does (\"representedBy\": \"counsel\" or \"union\"), or forbid it: without either such a grant does not hold (California Labor Code 927).");
            }
        }
    }

    private bool IsCovered(ulong[] box, ImmutableArray<int> rules) =>
        _search.FindUncovered(box, rules.Select(rule => _space[0, rule])) is null && _search.IsComplete;

    /// <summary>The part of a Permit that is about the operations it names.</summary>
    private ulong[] OwnOperations(int permit)
    {
        var named = _license.Rules[permit].Values(Dimension.Operation);
        var own = _space.Box((dimension, point) => dimension != Dimension.Operation || named.Any(operation => operation.Covers(point.Term)));
        return _space.Meet(_space[0, permit], own) ?? _space[0, permit];
    }

    /// <summary>The one rule that does it alone, else all that have a part in it.</summary>
    private string Names(ulong[] box, ImmutableArray<int> rules)
    {
        var alone = rules.Where(rule => UseSpace.Contains(_space[0, rule], box)).Take(1).ToArray();
        var names = (alone.Length > 0 ? alone : rules.Where(rule => _space.Meet(_space[0, rule], box) is not null)).Select(Name).ToArray();
        return names.Length <= 1 ? "rule " + string.Concat(names) : $"what {Quoting.Choice(names, "and")} say together";
    }

    private string Name(int rule) => FormattableString.Invariant($"{Quoting.Of(_license.Rules[rule].Id)} (line {_license.Rules[rule].Span.Line})");

    private bool Matches(int rule, UsePoint point) => (point.Traits[rule / 64] & (1UL << (rule % 64))) != 0;

    private ImmutableArray<int> Of(RuleEffect effect) =>
        [.. Enumerable.Range(0, _license.Rules.Length).Where(rule => _license.Rules[rule].Effect == effect)];

    private void Warn(int rule, string what, string help) => Warn(_license.Rules[rule].IdSpan, $"rule {Quoting.Of(_license.Rules[rule].Id)} {what}", help);

    private void Warn(DocumentSpan span, string message, string help) =>
        _found.Add(new DocumentDiagnostic(DocumentRules.NoEffect, _license.Path, span, message, help));
}
