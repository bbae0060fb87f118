using System.Text.Json.Nodes;

namespace PolicySdk.Licensing.Tests.Schemas;

/// <summary>Changes documents as people get them wrong, so that they stay JSON.</summary>
internal sealed class StructuralMutation(Random random)
{
    private static readonly string[] Strings =
    [
        "", " ", "Permit", "Forbid", "permit", "Any", "US", "US-CA", "US-ca", "XX", "XX-1", "EU", "EEA", "eu", "DE-BY", "Train", "Research", "VoiceRecording", "Licensee",
        "EmotionRecognition", "Compensate", "Attribute", "RevenueShare", "None", "RetrainBy", "P3M", "P0D", "P", "P1D2W", "P00012M", "P10000D", "2026-01-05", "2026-13-01", "2026-04-31",
        "0000-01-01", "2026-1-5", "USD", "usd", "1", "0", "01", "1.2", "1.2.", "1.2-x", "-1", "9f2c...", "9f2c", "two\nlines", "a\tb", "\u0085", "\u2028x", "\u00A0", "caf\u00E9 \U0001F3AD",
        "improv-troupe-2026", "performer:1", "a b", "-a", "M:Acme.A.B", "M:Acme.A.B(System.String)", "T:Acme.A", "X:Acme", "Hard", "Denied", "Allowed", "PSDK1009", "PSDK1001", "Given", "Data",
        "x -> y", "x => return.*", "x ->", "-> y", "this.[0] -> return", "Capability", "union",
    ];

    /// <summary>A document with one to three changes.</summary>
    public string Of(string text)
    {
        var root = JsonNode.Parse(text, null, new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var all = new List<JsonNode>();
            Collect(root, all);
            Change(all[random.Next(all.Count)], all);
        }

        return root.ToJsonString();
    }

    private static void Collect(JsonNode? node, List<JsonNode> all)
    {
        if (node is not null)
        {
            all.Add(node);
        }

        foreach (var child in node is JsonObject @object ? @object.Select(each => each.Value) : node is JsonArray array ? array : [])
        {
            Collect(child, all);
        }
    }

    private void Change(JsonNode node, List<JsonNode> all)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } @object:
                ChangeObject(@object, all);
                break;
            case JsonArray { Count: > 0 } array:
                ChangeArray(array);
                break;
            default:
                Replace(node, node.GetValueKind() == System.Text.Json.JsonValueKind.String && random.Next(3) > 0 ? AString(node.GetValue<string>()) : AValue());
                break;
        }
    }

    private void ChangeObject(JsonObject @object, List<JsonNode> all)
    {
        var (name, value) = @object.ElementAt(random.Next(@object.Count));
        switch (random.Next(6))
        {
            case 0:
                @object.Remove(name);
                break;
            case 1:
                @object.Remove(name);
                @object[AName(name)] = value;
                break;
            case 2:
                @object[AName("extra")] = AValue();
                break;
            case 3:
                // A property where another object has it.
                var others = all.OfType<JsonObject>().ToArray();
                others[random.Next(others.Length)][name] = value?.DeepClone();
                break;
            case 4:
                @object[name] = AValue();
                break;
            default:
                var (_, other) = @object.ElementAt(random.Next(@object.Count));
                @object[name] = other?.DeepClone();
                break;
        }
    }

    private void ChangeArray(JsonArray array)
    {
        var at = random.Next(array.Count);
        switch (random.Next(4))
        {
            case 0:
                array.Clear();
                break;
            case 1:
                array.RemoveAt(at);
                break;
            case 2:
                array[at] = AValue();
                break;
            default:
                array.Add(array[at]?.DeepClone());
                break;
        }
    }

    private static void Replace(JsonNode node, JsonNode? value)
    {
        switch (node.Parent)
        {
            case JsonObject parent:
                parent[node.GetPropertyName()] = value;
                break;
            case JsonArray parent:
                parent[node.GetElementIndex()] = value;
                break;
        }
    }

    private string AName(string name) => random.Next(4) switch
    {
        0 => name + "s",
        1 => name.ToUpperInvariant(),
        2 => "",
        _ => Strings[random.Next(Strings.Length)],
    };

    // No line end behind a text: ECMA-262 and .NET read '$' differently there.
    private string AString(string text) => random.Next(8) switch
    {
        0 => text + " ",
        1 => text.ToLowerInvariant(),
        2 => text + text,
        3 => new string('a', random.Next(198, 203)),
        4 => new string('a', random.Next(3998, 4003)),
        _ => Strings[random.Next(Strings.Length)],
    };

    private JsonNode? AValue() => random.Next(9) switch
    {
        0 => null,
        1 => true,
        2 => Strings[random.Next(Strings.Length)],
        3 => new JsonArray(),
        4 => new JsonArray(Strings[random.Next(Strings.Length)]),
        5 => new JsonObject(),
        6 => new JsonObject { [AName("id")] = Strings[random.Next(Strings.Length)] },
        _ => JsonNode.Parse(new[] { "-1", "0", "-0.5", "0.5", "100", "100.01", "1e3", "79228162514264337593543950335", "1e29", "1e300" }[random.Next(10)]),
    };
}
