namespace PolicySdk.Licensing;

/// <summary>Finds what documents name and no document defines.</summary>
internal sealed class DocumentReferences(DocumentSet set, UnreadNames unreadLicenses, UnreadNames unreadPolicies, CancellationToken cancellationToken)
{
    private const string NoLicense = "No license was read: name the directory that holds them as well.";

    // Looking for what was meant costs a walk over all names; nobody reads more of it.
    private int _suggestions = 100;

    private readonly HashSet<string> _performers = new(set.Licenses.All.SelectMany(license => license.Performers), StringComparer.Ordinal);

    public void CheckPolicy(OpenDocument<Policy> policy)
    {
        if (policy.Root is not { } root)
        {
            return;
        }

        Licenses(root, policy.Errors);
        foreach (var rule in root.ItemsOf("rules"))
        {
            Licenses(rule, policy.Errors);
        }
    }

    public void CheckStatus(OpenDocument<StatusDocument> status)
    {
        foreach (var entry in status.Root?.ItemsOf("statuses") ?? [])
        {
            License(entry.TextAt("license"), status.Errors);
            if (entry.TextAt("performer") is { } performer && TextForm.Id.Accepts(performer.Text)
                && !_performers.Contains(performer.Text) && !unreadLicenses.Contains(performer.Text))
            {
                Report(status.Errors, performer, $"no license names performer {Quoting.Of(performer.Text)}", _performers, "Name a performer of a license in this set.");
            }
        }
    }

    public void CheckWaiver(OpenDocument<WaiverDocument> document)
    {
        foreach (var waiver in document.Root?.ItemsOf("waivers") ?? [])
        {
            License(waiver.TextAt("license"), document.Errors);
        }
    }

    public void CheckTest(OpenDocument<PolicyTestDocument> document)
    {
        foreach (var test in document.Root?.ItemsOf("tests") ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (test.Find("use") is not { Value: var use })
            {
                continue;
            }

            Licenses(use, document.Errors);
            var asked = new List<License>();
            foreach (var id in use.TextsOf("licenses"))
            {
                if (!set.TryGetLicense(id, out var license))
                {
                    // What is unknown is reported or broken itself, and may hold whatever the test speaks of.
                    asked.Clear();
                    break;
                }

                asked.Add(license);
            }

            if (asked.Count > 0)
            {
                CheckTest(test, use, asked, document.Errors);
            }
        }
    }

    private void CheckTest(JsonValue test, JsonValue use, List<License> asked, DiagnosticBag errors)
    {
        var performers = asked.SelectMany(license => license.Performers).ToArray();
        foreach (var performer in use.TextsAt("performers"))
        {
            if (!performers.Contains(performer.Text, StringComparer.Ordinal))
            {
                Report(errors, performer, $"no license of this use names performer {Quoting.Of(performer.Text)}", performers, "Name a performer of one of its licenses.");
            }
        }

        if (test.Find("expect") is not { Value: var expect })
        {
            return;
        }

        var deciding = expect.TextOf("license") is { } one ? asked.FindAll(license => license.Id == one) : asked;
        if (deciding.Count == 0)
        {
            return;
        }

        if (expect.TextAt("rule") is { } rule && !unreadPolicies.Contains(rule.Text))
        {
            var rules = deciding.SelectMany(license => license.Rules.Select(each => each.Id)
                .Concat(license.PolicyRules.SelectMany(each => (string[])[each.Id, each.ToString()]))).ToArray();
            if (!rules.Contains(rule.Text, StringComparer.Ordinal))
            {
                Report(
                    errors,
                    rule,
                    $"no license of this use and no policy for it has a rule {Quoting.Of(rule.Text)}",
                    rules,
                    "Name a rule of a license, or of a policy as \"rule\" or \"policy/rule\".");
            }
        }

        var duties = asked.SelectMany(license => license.Duties.Select(duty => duty.Name)).ToArray();
        foreach (var duty in expect.TextsAt("duties"))
        {
            if (!duties.Contains(duty.Text, StringComparer.Ordinal))
            {
                Report(errors, duty, $"no license of this use has a duty {Quoting.Of(duty.Text)}", duties, "Name a duty of one of its licenses.");
            }
        }
    }

    private void Licenses(JsonValue value, DiagnosticBag errors)
    {
        foreach (var license in value.TextsAt("licenses"))
        {
            License(license, errors);
        }
    }

    private void License(JsonValue? id, DiagnosticBag errors)
    {
        if (id is not null && TextForm.Id.Accepts(id.Text) && !set.Licenses.TryGet(id.Text, out _) && !BuiltInLicenses.Contains(id.Text) && !unreadLicenses.Contains(id.Text))
        {
            var ids = set.Licenses.All.Select(license => license.Id).Concat(BuiltInLicenses.Ids);
            Report(errors, id, $"there is no license {Quoting.Of(id.Text)}", ids, set.Licenses.All.IsEmpty ? NoLicense : "Name a license of this set, or a built-in one.");
        }
    }

    private void Report(DiagnosticBag errors, JsonValue name, string message, IEnumerable<string> names, string otherwise)
    {
        if (errors.IsFull)
        {
            return;
        }

        var near = _suggestions-- > 0 ? Spelling.Nearest(name.Text, names) : null;
        errors.Add(DocumentRules.DanglingReference, name.Span, message, near is null ? otherwise : $"Did you mean {Quoting.Of(near)}?");
    }
}
