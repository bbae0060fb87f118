// exc: Handlers are chosen by type and by a pattern in the filter.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1136_Exc_TypeAndFilter
{
    private abstract class TakeException(string text) : Exception("take")
    {
        public string Text { get; } = text;
    }

    private sealed class RightsException(string text) : TakeException(text);

    private sealed class OpenException(string text) : TakeException(text);

    private static string Require(string? text, bool rights) =>
        text ?? throw (rights ? new RightsException(Source.LoadPerformerText()) : new OpenException(Source.LoadPublicText()));

    public static void Run(bool rights)
    {
        try
        {
            Sink.TrainText(Require("given", rights)); // OK
            Require(null, rights);
        }
        catch (OpenException e)
        {
            Sink.TrainText(e.Text); // OK: hard
        }
        catch (TakeException e)
        {
            Sink.TrainText(e.Text); // BAD: base-type-handler
        }

        try
        {
            Require(null, true);
        }
        catch (Exception e) when (e is RightsException { Text: var text } && text != "")
        {
            Sink.TrainText(text); // BAD: filter-pattern
        }
    }
}
