using Microsoft.CodeAnalysis;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Flow.Tests.Programs;

/// <summary>What analyses found, as text that can be compared.</summary>
internal static class FlowTexts
{
    public static List<string> Of(FlowResult result) => [.. result.Consumptions.Select(Of)];

    public static List<string> In(SyntaxTree tree, FlowResult result) =>
        [.. result.Consumptions.Where(c => c.Location.SourceTree == tree).Select(Of)];

    private static string Of(Consumption consumption) =>
        $"{consumption.Location.GetLineSpan()} {consumption.Callee} {consumption.Use} by {consumption.Consumer} for {consumption.Declarer}: "
        + string.Join("; ", consumption.Arrivals.Select(a => $"{a.Origin.Kind} {a.Origin.Contract} {a.Origin.Location.GetLineSpan()} {a.Stage} [{string.Join(",", a.Narrowing)}] {string.Join(" > ", a.Hops.Select(h => h.Text))}"));
}
