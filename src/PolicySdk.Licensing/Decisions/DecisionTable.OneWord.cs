namespace PolicySdk.Licensing;

/// <summary>What is asked most, decided without counting duties: nothing is excepted, and all rules fit into one word of bits.</summary>
internal sealed partial class DecisionTable
{
    /// <summary>The Permits of the first word that bind no duty for an operation.</summary>
    public ulong FreePermits(Term operation) => _free[operation.Index];

    /// <summary>Decides what is asked most: nothing is excepted, and all rules fit into one word.</summary>
    /// <returns>False where duties have to be counted: every Permit of some atom binds one.</returns>
    private bool TryDecideInOneWord(Use use, out (VerdictKind Kind, VerdictReason Reason, int Rule) verdict)
    {
        verdict = (VerdictKind.Denied, VerdictReason.NoPermit, -1);
        if (Words > 1 || !use.Except.IsEmpty)
        {
            return false;
        }

        var data = DataOf(use);
        var matching = _rows[(int)Dimension.Capability].Whole(use.Capability)[0] & _rows[(int)Dimension.Context].Whole(use.Context)[0]
            & _rows[(int)Dimension.Operation].Whole(use.Operation)[0];
        var forbids = matching & _forbids[0];
        if (forbids != 0)
        {
            forbids &= Union(Dimension.DataCategory, data, 0) & Union(Dimension.Territory, use.Territories, 0)
                & Union(Dimension.Recipient, use.Recipients, 0);
            if ((forbids & ~_policies[0]) != 0)
            {
                verdict = (VerdictKind.Denied, VerdictReason.Forbidden, RuleBits.First(forbids));
                return true;
            }
        }

        if (!TryCountFree(use, data, matching & _permits[0], out var counting))
        {
            return true;
        }

        if (forbids != 0)
        {
            verdict = (VerdictKind.Denied, VerdictReason.Policy, RuleBits.First(forbids));
            return true;
        }

        verdict = (VerdictKind.Allowed, VerdictReason.None, counting == 0 ? -1 : RuleBits.First(counting));
        return counting != 0;
    }

    /// <summary>For each atom the first Permit that binds no duty; none at all if some atom has no such Permit.</summary>
    /// <returns>False if an atom has no Permit.</returns>
    private bool TryCountFree(Use use, ImmutableArray<Term> data, ulong permits, out ulong counting)
    {
        var free = _free[use.Operation.Index];
        var isFree = true;
        counting = 0;
        foreach (var category in data)
        {
            var ofCategory = permits & _rows[(int)Dimension.DataCategory].Whole(category)[0];
            foreach (var territory in use.Territories)
            {
                var ofTerritory = ofCategory & _rows[(int)Dimension.Territory].Whole(territory)[0];
                foreach (var recipient in use.Recipients)
                {
                    var covering = ofTerritory & _rows[(int)Dimension.Recipient].Whole(recipient)[0];
                    if (covering == 0)
                    {
                        return false;
                    }

                    covering &= free;
                    isFree &= covering != 0;
                    counting |= covering & (~covering + 1);
                }
            }
        }

        counting = isFree ? counting : 0;
        return true;
    }

    private ulong FindFree(Term operation)
    {
        var free = _permits[0];
        for (var i = 0; i < Math.Min(_license.Rules.Length, 64); i++)
        {
            foreach (var duty in _license.Rules[i].Duties)
            {
                free &= Binds(duty, operation, []) ? ~(1UL << i) : ulong.MaxValue;
            }
        }

        return free;
    }
}
