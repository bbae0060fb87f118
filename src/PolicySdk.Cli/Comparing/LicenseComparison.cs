using PolicySdk.Cli.Deciding;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Comparing;

/// <summary>What is different between two licenses.</summary>
internal static class LicenseComparison
{
    /// <summary>The differences in rights and duties, each with its witness, and the id where not all could be looked through.</summary>
    public static (ImmutableArray<DocumentChange> Changes, string? Unsettled) Rights(License before, License after, CancellationToken cancellationToken)
    {
        var diff = LicenseDiff.Between(before, after, cancellationToken);
        ImmutableArray<DocumentChange> changes =
        [
            .. diff.Widened.Select(change => Change("widened", ChangeDirection.Widened, $"'{after.Id}' now allows", change)),
            .. diff.Narrowed.Select(change => Change("narrowed", ChangeDirection.Narrowed, $"'{after.Id}' no longer allows", change)),
            .. diff.DutiesChanged.Select(change => Change("duties", DirectionOf(change), $"'{after.Id}' asks other duties for", change)),
        ];
        return (changes, diff.IsComplete ? null : after.Id);
    }

    /// <summary>A license that was not there: a change of rights, as data under it may now be used.</summary>
    public static DocumentChange Added(License license) => new()
    {
        Level = ChangeLevel.Rights,
        Direction = ChangeDirection.Widened,
        Kind = "added",
        License = license.Id,
        Message = $"license '{license.Id}' is new",
        After = PlaceOf(license),
    };

    /// <summary>A license that is gone: nothing is allowed under it any more, and code that names its constant does not compile.</summary>
    public static DocumentChange Removed(License license) => new()
    {
        Level = ChangeLevel.Rights,
        Direction = ChangeDirection.Narrowed,
        Kind = "removed",
        License = license.Id,
        Message = $"license '{license.Id}' is gone, and code that names Licenses.{license.ConstantName} does not compile",
        Before = PlaceOf(license),
    };

    /// <summary>The differences that no verdict shows.</summary>
    public static IEnumerable<DocumentChange> Others(License before, License after)
    {
        DocumentChange Change(ChangeLevel level, string kind, string message) => new()
        {
            Level = level, Kind = kind, License = after.Id, Message = $"'{after.Id}': {message}", Before = PlaceOf(before), After = PlaceOf(after),
        };

        if (before.ConstantName != after.ConstantName)
        {
            yield return Change(ChangeLevel.Build, "constant", $"the constant Licenses.{before.ConstantName} is now Licenses.{after.ConstantName}");
        }

        foreach (var change in Datasets(before, after))
        {
            yield return change;
        }

        // Nobody's withdrawal stops a license that does not name them.
        var gone = before.Performers.Except(after.Performers, StringComparer.Ordinal).ToArray();
        if (gone.Length > 0)
        {
            yield return Change(ChangeLevel.Rights, "performers", $"no longer names {string.Join(", ", gone)}, whose withdrawal then no longer stops its data")
                with { Direction = ChangeDirection.Widened };
        }

        foreach (var (name, old, now) in Facts(before).Zip(Facts(after), (x, y) => (x.Name, x.Value, y.Value)))
        {
            if (!string.Equals(old, now, StringComparison.Ordinal))
            {
                yield return Change(ChangeLevel.Metadata, name, $"{name} is now {now}, was {old}");
            }
        }
    }

    /// <summary>Whether other duties are more, fewer, or some of each.</summary>
    private static ChangeDirection DirectionOf(RightsChange change)
    {
        var before = change.Before.Duties.Select(duty => (duty.Name, duty.Summary)).ToHashSet();
        var after = change.After.Duties.Select(duty => (duty.Name, duty.Summary)).ToHashSet();
        return (before.IsSubsetOf(after), after.IsSubsetOf(before)) switch
        {
            (true, false) => ChangeDirection.Narrowed,
            (false, true) => ChangeDirection.Widened,
            _ => ChangeDirection.Both,
        };
    }

    private static DocumentChange Change(string kind, ChangeDirection direction, string verb, RightsChange witness)
    {
        var before = DecidingClause.Of(witness.Before);
        var after = DecidingClause.Of(witness.After);
        return new DocumentChange
        {
            Level = ChangeLevel.Rights,
            Direction = direction,
            Kind = kind,
            License = witness.After.License!.Id,
            Message = $"{verb}: {witness.Use} ({witness.AsOf})",
            Witness = witness,
            Before = new DocumentPlace(before.Path, before.Span),
            After = new DocumentPlace(after.Path, after.Span),
        };
    }

    private static IEnumerable<DocumentChange> Datasets(License before, License after)
    {
        var now = after.Datasets.ToDictionary(dataset => dataset.Id, StringComparer.Ordinal);
        foreach (var old in before.Datasets)
        {
            if (!now.Remove(old.Id, out var dataset))
            {
                yield return Change($"dataset '{old.Id}' is gone", old, null);
            }
            else if (!old.Paths.SequenceEqual(dataset.Paths, StringComparer.Ordinal))
            {
                yield return Change($"dataset '{old.Id}' lies elsewhere: {string.Join(", ", dataset.Paths)}; was {string.Join(", ", old.Paths)}", old, dataset);
            }
            else if (!Ids(old).SequenceEqual(Ids(dataset), StringComparer.Ordinal))
            {
                yield return Change($"dataset '{old.Id}' holds {string.Join(", ", Ids(dataset))}; was {string.Join(", ", Ids(old))}", old, dataset);
            }
        }

        foreach (var dataset in now.Values)
        {
            yield return Change($"dataset '{dataset.Id}' is new", null, dataset);
        }

        DocumentChange Change(string message, Dataset? old, Dataset? dataset) => new()
        {
            Level = ChangeLevel.Build,
            Kind = "datasets",
            License = after.Id,
            Message = $"'{after.Id}': {message}",
            Before = new DocumentPlace(before.Path, old?.Span ?? before.IdSpan),
            After = new DocumentPlace(after.Path, dataset?.Span ?? after.IdSpan),
        };

        static IEnumerable<string> Ids(Dataset dataset) => dataset.Data.Select(term => term.Id);
    }

    private static IEnumerable<(string Name, string Value)> Facts(License license) =>
    [
        ("version", license.Version),
        ("vocabulary", license.VocabularyVersion.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("title", license.Title),
        ("agreement", license.Agreement is { } agreement ? $"{agreement.Uri} {agreement.Sha256}".TrimEnd() : "none"),
        ("licensor", $"{license.Licensor.Id} {license.Licensor.RepresentedBy}".TrimEnd()),
        ("licensee", license.Licensee.Id),
        ("performers", license.Performers.IsEmpty ? "none" : string.Join(", ", license.Performers)),
        ("term", license.Term + (license.Term.RetainUntil is { } kept ? $", kept until {kept}" : "")),
        ("withdrawal", $"{(license.Withdrawal.Allowed ? "allowed" : "not allowed")}{(license.Withdrawal.Notice is { } notice ? $", notice {notice}" : "")}"),
    ];

    private static DocumentPlace PlaceOf(License license) => new(license.Path, license.IdSpan);
}
