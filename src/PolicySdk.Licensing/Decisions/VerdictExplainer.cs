namespace PolicySdk.Licensing;

/// <summary>Works out why a verdict is what it is.</summary>
internal static class VerdictExplainer
{
    public static VerdictExplanation Explain(Verdict verdict)
    {
        if (verdict.License is not { } license || verdict.Use is not { } use)
        {
            return new VerdictExplanation();
        }

        return verdict.Reason switch
        {
            VerdictReason.Forbidden or VerdictReason.Policy => ExplainForbidden(verdict, license, use, verdict.Rule!),
            VerdictReason.NoPermit => ExplainNoPermit(verdict, license, use),
            VerdictReason.NotInForce => ExplainNotInForce(verdict, license, use),
            _ => new VerdictExplanation { Path = license.Path, Span = verdict.Rule?.Span ?? license.IdSpan, Nearest = use },
        };
    }

    private static VerdictExplanation ExplainNotInForce(Verdict verdict, License license, Use use)
    {
        var term = license.StandingOn(verdict.AsOf).Term == TermState.NotYet ? license.Term.FromSpan : license.Term.UntilSpan;
        return new VerdictExplanation
        {
            Path = verdict.StatusEntry?.Path ?? license.Path,
            Span = verdict.StatusEntry?.Span ?? term,
            Nearest = NearestInForce(verdict, use),
        };
    }

    /// <summary>The nearest use when performers are left out who are out of force; null where none of those named is left.</summary>
    private static Use? NearestInForce(Verdict verdict, Use use)
    {
        var kept = use.Performers.RemoveAll(performer => verdict.Licenses.Any(license => license.Consent.OutOfForce(performer, verdict.AsOf) is not null));
        if (kept.IsEmpty && !use.Performers.IsEmpty)
        {
            return null;
        }

        var search = new NearestUse(verdict.Licenses, use with { Performers = kept }, verdict.AsOf);
        return kept.Length < use.Performers.Length && search.IsAllowed(use with { Performers = kept })
            ? use with { Performers = kept }
            : search.Find([Dimension.Operation]);
    }

    private static VerdictExplanation ExplainForbidden(Verdict verdict, License license, Use use, Rule forbid)
    {
        // A field that says Any narrows nothing, so it decided nothing, unless the rule says nothing else.
        var named = Vocabulary.Dimensions.Where(forbid.Names).ToImmutableArray();
        var failed = named.Where(dimension => !forbid.Values(dimension).Any(value => value.IsAny)).ToImmutableArray();
        return Explain(verdict, use, failed.IsEmpty ? named : failed, dimension =>
        {
            var terms = license.Decisions.TermsOf(use, dimension);
            var met = forbid.Values(dimension).Where(value => terms.Any(term => Meets(value, term, use))).ToImmutableArray();
            return new VerdictExplanation
            {
                Outside = [.. terms.Where(term => forbid.Values(dimension).Any(value => Meets(value, term, use)))],
                Forbidden = Term.InOrder(met.IsEmpty ? forbid.Values(dimension) : met),
                Span = forbid.SpanOf(dimension),
            };
        });
    }

    private static VerdictExplanation ExplainNoPermit(Verdict verdict, License license, Use use)
    {
        var table = license.Decisions;
        var atom = UncoveredAtom(license, use, verdict.AsOf);
        var nearest = license.Rules
            .Where(rule => rule.Effect == RuleEffect.Permit)
            .Select(rule => (Rule: rule, Failed: FailedDimensions(license, rule, atom)))
            .OrderBy(each => each.Failed.Length)
            .FirstOrDefault();
        if (nearest.Rule is null)
        {
            return new VerdictExplanation { Path = license.Path, Span = license.IdSpan };
        }

        return Explain(verdict, use, nearest.Failed, dimension => new VerdictExplanation
        {
            Outside = [.. table.TermsOf(use, dimension).Where(term => !Covers(license, nearest.Rule, term))],
            NearestPermit = nearest.Rule,
            Span = nearest.Rule.SpanOf(dimension),
        });
    }

    /// <summary>Puts together what both kinds of denial need.</summary>
    /// <param name="verdict">The denial.</param>
    /// <param name="use">What was asked.</param>
    /// <param name="failed">The dimensions that are outside, one at least.</param>
    /// <param name="describe">What there is to say of the dimension that decided.</param>
    private static VerdictExplanation Explain(
        Verdict verdict, Use use, ImmutableArray<Dimension> failed, Func<Dimension, VerdictExplanation> describe)
    {
        var search = new NearestUse(verdict.Licenses, use, verdict.AsOf);
        var changed = failed.Select(dimension => (Dimension: dimension, Use: search.ChangeOne(dimension))).FirstOrDefault(each => each.Use is not null);
        var decided = changed.Use is null ? failed[0] : changed.Dimension;
        var nearest = changed.Use ?? search.Find(failed);
        var allowed = nearest is null ? [] : Widest(search, nearest, decided);
        var said = describe(decided);
        return new VerdictExplanation
        {
            Dimension = decided,
            FailedDimensions = failed,
            Outside = said.Outside,
            Forbidden = said.Forbidden,
            NearestPermit = said.NearestPermit,
            Path = verdict.PolicyRule?.Path ?? verdict.License!.Path,
            Span = said.Span,
            Nearest = nearest,
            Allowed = allowed,
            AllowedNames = decided == Dimension.Territory ? Territories.Shorten(allowed) : [.. allowed.Select(term => term.Id)],
        };
    }

    /// <summary>The widest terms of a dimension that are allowed when all else is as in a use.</summary>
    private static ImmutableArray<Term> Widest(NearestUse search, Use use, Dimension dimension)
    {
        var widest = new List<Term>();
        foreach (var term in Term.InOrder(search.TermsOf(dimension)))
        {
            // What is above comes first.
            if (!widest.Exists(wider => wider.Covers(term)) && search.IsAllowed(use.With(term)))
            {
                widest.Add(term);
            }
        }

        return [.. widest];
    }

    private static bool Meets(Term value, Term term, Use use) =>
        RuleRows.Overlap(value, term, use.Except)
        || (term.Dimension == Dimension.Capability && term.Vocabulary.GeneralPurposeModel.Covers(term));

    /// <summary>The first atom that no Permit covers.</summary>
    private static Use UncoveredAtom(License license, Use use, CalendarDate asOf)
    {
        var atoms =
            from category in license.Decisions.DataOf(use)
            from territory in use.Territories
            from recipient in use.Recipients
            select use with { DataCategories = [category], Territories = [territory], Recipients = [recipient] };
        return atoms.First(atom => license.Decisions.Decide(atom, asOf).Reason == VerdictReason.NoPermit);
    }

    private static ImmutableArray<Dimension> FailedDimensions(License license, Rule permit, Use atom) =>
        [.. Vocabulary.Dimensions.Where(dimension => !license.Decisions.TermsOf(atom, dimension).All(term => Covers(license, permit, term)))];

    private static bool Covers(License license, Rule permit, Term term)
    {
        var rule = license.Rules.IndexOf(permit);
        return (license.Decisions.RowsOf(term.Dimension).Whole(term)[rule / 64] & (1UL << (rule % 64))) != 0;
    }
}
