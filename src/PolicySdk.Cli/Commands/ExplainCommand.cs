using System.CommandLine;
using System.Text;
using System.Text.Json;
using PolicySdk.Cli.Deciding;
using PolicySdk.Cli.Output;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Commands;

/// <summary><c>policysdk explain</c>: one use, its verdict, and all that led to it.</summary>
internal sealed class ExplainCommand
{
    private readonly Option<string> _policy = PolicyOptions.Policy();
    private readonly Option<string> _format = PolicyOptions.Format();
    private readonly Option<string> _use = new("--use") { Description = "The use as decide reads it, instead of the options below.", HelpName = "json" };
    private readonly Option<string[]> _licenses = Several("--license", "id", "A license that the data comes under; several: all must allow.");
    private readonly Option<string> _capability = One("--capability", "What the model will be able to do.");
    private readonly Option<string> _context = One("--context", "Where or why. Default: any.");
    private readonly Option<string> _operation = One("--operation", "What is done. Default: any.");
    private readonly Option<string> _stage = One("--stage", "How far from the recordings: Data, Features, Model, Synthetic, Metrics. Default: Data.");
    private readonly Option<string[]> _except = Several("--except", "term", "A capability, context or operation that is taken away.");
    private readonly Option<string[]> _data = Several("--data", "term", "A category of data. Default: that of the license.");
    private readonly Option<string[]> _territories = Several("--territory", "code", "Where. Default: anywhere.");
    private readonly Option<string[]> _recipients = Several("--recipient", "term", "Who gets it. Default: the licensee.");
    private readonly Option<string[]> _performers = Several("--performer", "id", "A performer whom the data shows.");
    private readonly ToolOptions _tool;
    private readonly CommandHost _host;

    /// <param name="tool">The options of all commands.</param>
    /// <param name="host">What the command takes from outside.</param>
    public ExplainCommand(ToolOptions tool, CommandHost host)
    {
        _tool = tool;
        _host = host;
    }

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new ToolCommand(
            "explain",
            "Decide one use and say why: the clause, the duties, and what would be allowed.",
            (0, "it is not denied"),
            (1, "it is denied"),
            (2, "a document is invalid"),
            (3, "there is no license, or something could not be read"))
        {
            _policy, _use, _licenses, _capability, _context, _operation, _except, _data, _territories, _recipients, _stage, _performers, _format,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var directory = new GivenPaths(_host.WorkingDirectory).ExistingDirectory("--policy", parsed.GetValue(_policy)!);
        var line = Line(parsed);
        var documents = PolicyDocuments.Read(directory, _host, CancellationToken.None);
        if (documents.Report() is { } failure)
        {
            return failure;
        }

        var (question, error) = new UseLineReader(documents).Read(line);
        if (error is not null)
        {
            throw new UsageException(parsed.GetValue(_use) is null ? error.Message : $"--use, column {error.Column}: {error.Message}");
        }

        var asOf = question.AsOf ?? PolicyOptions.DateOf(parsed.GetValue(_tool.AsOf) ?? _host.Today);
        var explanation = new Explanation(Decision.Decide(question.Licenses, question.Use, asOf), question.Licenses);
        if (parsed.GetValue(_format) == "json")
        {
            new ExplanationJson(documents).Write(explanation, _host.Output);
        }
        else
        {
            var colors = _host.Terminal.Colors && !parsed.GetValue(_tool.NoColor);
            new ExplanationText(documents, _host).Write(explanation, _host.Output, colors);
        }

        return explanation.Verdict.IsAllowed ? ExitCode.Clean : ExitCode.Findings;
    }

    /// <summary>The use as a line.</summary>
    private byte[] Line(ParseResult parsed)
    {
        Option[] parts = [_licenses, _capability, _context, _operation, _except, _data, _territories, _recipients, _stage, _performers];
        var given = Array.Find(parts, option => parsed.GetResult(option) is { Implicit: false });
        if (parsed.GetValue(_use) is { } use)
        {
            return given is null ? Encoding.UTF8.GetBytes(use) : throw new UsageException($"{given.Name} is a part of the use, and --use gives it whole.");
        }

        if (parsed.GetValue(_licenses) is not { Length: > 0 } || parsed.GetValue(_capability) is null)
        {
            throw new UsageException("a use needs --license and --capability, or --use.");
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JsonWriting.Indented.Encoder }))
        {
            json.WriteStartObject();
            WriteSeveral(json, "licenses", parsed.GetValue(_licenses));
            WriteOne(json, "capability", parsed.GetValue(_capability));
            WriteOne(json, "context", parsed.GetValue(_context));
            WriteOne(json, "operation", parsed.GetValue(_operation));
            WriteSeveral(json, "except", parsed.GetValue(_except));
            WriteSeveral(json, "data", parsed.GetValue(_data));
            WriteSeveral(json, "territories", parsed.GetValue(_territories));
            WriteSeveral(json, "recipients", parsed.GetValue(_recipients));
            WriteOne(json, "stage", parsed.GetValue(_stage));
            WriteSeveral(json, "performers", parsed.GetValue(_performers));
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteOne(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteSeveral(Utf8JsonWriter json, string name, string[]? values)
    {
        if (values is { Length: > 0 })
        {
            json.WriteStrings(name, values);
        }
    }

    private static Option<string> One(string name, string description) => new(name) { Description = description, HelpName = "term" };

    private static Option<string[]> Several(string name, string value, string description) =>
        new(name) { Description = description + " May be given several times.", HelpName = value };
}
