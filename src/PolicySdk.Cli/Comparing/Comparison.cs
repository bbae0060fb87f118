using PolicySdk.Cli.Commands;
using PolicySdk.Cli.Rendering;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Comparing;

/// <summary>One comparison of a command: what was read on both sides, what is wrong with it, and what came out.</summary>
internal sealed class Comparison
{
    private readonly CommandHost _host;
    private readonly ComparisonInput[] _inputs;
    private readonly DocumentSet[] _sets;
    private readonly ComparisonReport _report;

    /// <param name="host">Where it is shown.</param>
    /// <param name="before">What was.</param>
    /// <param name="after">What is.</param>
    public Comparison(CommandHost host, ComparisonInput before, ComparisonInput after)
    {
        _host = host;
        _inputs = [before, after];
        _sets = [.. _inputs.Select(input => DocumentSet.Read(input.Documents))];
        _report = new ComparisonReport(host, _sets.SelectMany(set => set.Sources));
    }

    /// <summary>Runs a command that may ask git.</summary>
    /// <returns>The exit code of the command, or the one that git's failure earns.</returns>
    public static async Task<int> RunAsync(CommandHost host, Func<Task<int>> run)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (GitException e)
        {
            await host.Error.WriteLineAsync("policysdk: " + Printable.Line(e.Message)).ConfigureAwait(false);
            return e.IsUndetermined ? ExitCode.Undetermined : ExitCode.Usage;
        }
        catch (ComparisonException e)
        {
            await host.Error.WriteLineAsync("policysdk: " + Printable.Line(e.Message)).ConfigureAwait(false);
            return ExitCode.Undetermined;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Undetermined;
        }
    }

    /// <summary>Says on the standard error what keeps the documents from being compared.</summary>
    /// <returns>The exit code that this earns; <see langword="null"/> if they can be.</returns>
    public int? Report(bool needsLicense)
    {
        foreach (var gap in _inputs.SelectMany(input => input.Gaps))
        {
            _host.Error.WriteLine("policysdk: " + Printable.Line(gap.Text));
        }

        if (Array.Exists(_sets, set => set.HasErrors))
        {
            _report.WriteErrors(_sets.SelectMany(set => set.Diagnostics).Where(each => !each.IsWarning).Distinct());
            return ExitCode.InvalidDocument;
        }

        if (Array.Exists(_inputs, input => input.Gaps.Length > 0))
        {
            return ExitCode.Undetermined;
        }

        for (var i = 0; i < _sets.Length && needsLicense; i++)
        {
            if (_sets[i].Licenses.All.IsEmpty)
            {
                _host.Error.WriteLine($"policysdk: '{Printable.Line(_inputs[i].Shown)}' holds no license.");
                return ExitCode.Undetermined;
            }
        }

        return null;
    }

    /// <summary>Both sides, read with the terms of both.</summary>
    public (ComparedDocuments Before, ComparedDocuments After) Documents(CancellationToken cancellationToken) =>
        ComparedDocuments.Of(_sets[0], _sets[1], cancellationToken);

    /// <summary>Writes what came out.</summary>
    public void Write(
        ImmutableArray<DocumentChange> changes, ImmutableArray<string> unsettled, bool isJson, bool mayColor, string nothing, string something)
    {
        var outcome = changes.Length > 0 ? something : unsettled.Length > 0 ? "undetermined" : nothing;
        if (isJson)
        {
            _report.WriteJson(changes, outcome, unsettled);
        }
        else
        {
            _report.WriteText(changes, mayColor && _host.Terminal.Colors);
            _host.Output.Write(Summary(changes, outcome) + "\n");
        }

        foreach (var license in unsettled)
        {
            _host.Error.WriteLine($"policysdk: '{license}' is too intricate to be compared to the end; there may be more.");
        }
    }

    private static string Summary(ImmutableArray<DocumentChange> changes, string outcome)
    {
        var counts = changes.GroupBy(change => change.Kind, StringComparer.Ordinal).Select(group => $"{group.Count()} {group.Key}");
        return changes.IsEmpty ? outcome : $"{outcome}: {string.Join(", ", counts)}";
    }
}
