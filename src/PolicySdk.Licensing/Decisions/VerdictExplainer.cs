namespace PolicySdk.Licensing;

/// <summary>Works out why a verdict is what it is.</summary>
internal static class VerdictExplainer
{
    /// <summary>Every set of dimensions, by the bits of its members.</summary>
    private static readonly ImmutableArray<ImmutableArray<Dimension>> SetsOfDimensions =
    [
        .. Enumerable.Range(0, 1 << Vocabulary.Dimensions.Length).Select(
            bits => Vocabulary.Dimensions.RemoveAll(dimension => (bits & (1 << (int)dimension)) == 0)),
    ];

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
        var standing = license.StandingOn(verdict.AsOf);
        var term = standing.Term == TermState.NotYet ? license.Term.FromSpan : license.Term.UntilSpan;
        var entry = verdict.StatusEntry ?? (standing.Term == TermState.Over ? standing.Renewal : null);
        return new VerdictExplanation
        {
            Path = entry?.Path ?? license.Path,
            Span = entry?.Span ?? term,
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

    /// <summary>The allowed use that is nearest; the use itself where it is allowed, null where none is.</summary>
    public static Use? Nearest(Verdict verdict)
    {
        if (verdict.License is not { } license || verdict.Use is not { } use)
        {
            return null;
        }

        return verdict.Reason switch
        {
            VerdictReason.None => use,
            VerdictReason.NotInForce => NearestInForce(verdict, use),
            VerdictReason.NoPermit => NearestUse.Find(verdict.Licenses, use, verdict.AsOf, NearestPermit(license, use).Failed),
            _ => NearestUse.Find(verdict.Licenses, use, verdict.AsOf, verdict.Rule!.Narrowing),
        };
    }

    private static VerdictExplanation ExplainForbidden(Verdict verdict, License license, Use use, Rule forbid) =>
        Explain(verdict, use, forbid.Narrowing, dimension =>
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

    private static VerdictExplanation ExplainNoPermit(Verdict verdict, License license, Use use)
    {
        var (nearest, failed) = NearestPermit(license, use);
        return nearest is null
            ? new VerdictExplanation { Path = license.Path, Span = license.IdSpan }
            : Explain(verdict, use, failed, dimension => new VerdictExplanation
            {
                Outside = [.. license.Decisions.TermsOf(use, dimension).Where(term => !Covers(license, license.Rules.IndexOf(nearest), term))],
                NearestPermit = nearest,
                Span = nearest.SpanOf(dimension),
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

    /// <summary>The Permit that fails in the fewest dimensions, of the first atom that none covers; no rule where there is no Permit.</summary>
    private static (Rule? Permit, ImmutableArray<Dimension> Failed) NearestPermit(License license, Use use)
    {
        var atom = UncoveredAtom(license.Decisions, use);
        var nearest = -1;
        var fewest = int.MaxValue;
        for (var rule = 0; rule < license.Rules.Length; rule++)
        {
            if (license.Rules[rule].Effect != RuleEffect.Permit)
            {
                continue;
            }

            var failed = 0;
            foreach (var term in atom)
            {
                failed += Covers(license, rule, term) ? 0 : 1;
            }

            if (failed < fewest)
            {
                (nearest, fewest) = (rule, failed);
            }
        }

        return nearest < 0 ? (null, []) : (license.Rules[nearest], Failed(license, nearest, atom));
    }

    private static ImmutableArray<Dimension> Failed(License license, int permit, Term[] atom)
    {
        var failed = 0;
        foreach (var term in atom)
        {
            failed |= Covers(license, permit, term) ? 0 : 1 << (int)term.Dimension;
        }

        return SetsOfDimensions[failed];
    }

    /// <summary>The first atom that no Permit covers, as a term of each dimension.</summary>
    private static Term[] UncoveredAtom(DecisionTable table, Use use)
    {
        var data = table.DataOf(use);
        Term[] atom = [use.Capability, use.Context, data[0], use.Operation, use.Territories[0], use.Recipients[0]];
        foreach (var category in data)
        {
            foreach (var territory in use.Territories)
            {
                foreach (var recipient in use.Recipients)
                {
                    (atom[2], atom[4], atom[5]) = (category, territory, recipient);
                    if (!table.IsPermitted(atom))
                    {
                        return atom;
                    }
                }
            }
        }

        return atom;
    }

    private static bool Covers(License license, int rule, Term term) =>
        (license.Decisions.RowsOf(term.Dimension).Whole(term)[rule / 64] & (1UL << (rule % 64))) != 0;
}
