// What is logged stays with whoever logs it.
using Microsoft.Extensions.Logging;

namespace FlowBench.Cases;

public static class Logging
{
    private sealed class Reader(ILogger logger, string text)
    {
        public ILogger Logger { get; } = logger;

        public string Text { get; } = text;
    }

    public static void Messages(ILogger logger, ILoggerFactory loggers)
    {
        var text = Source.LoadPerformerText();
        logger.LogInformation("Read {Text}", text);
        logger.Log(LogLevel.Debug, default, text, null, static (state, _) => state);
        using (logger.BeginScope("{Text}", text))
        {
            Sink.Train(new Reader(logger, "open"));
        }

        var other = loggers.CreateLogger(text);
        Sink.Train(new Reader(other, "open"));
        Sink.Train(new Reader(other, text)); // BAD: text
    }

    public static void Formatting(ILogger logger)
    {
        var seen = new List<string>();
        logger.Log(LogLevel.Debug, default, Source.LoadPerformerText(), null, (state, _) =>
        {
            seen.Add(state);
            return state;
        });
        Sink.Train(seen); // BAD: formatter
    }
}
