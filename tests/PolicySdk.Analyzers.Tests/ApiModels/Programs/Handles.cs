// Files that are written through a handle, and buffers that only look like them.
namespace FlowBench.Cases;

public static class Handles
{
    public static void Writers()
    {
        using (var file = new StreamWriter("a.csv"))
        {
            file.WriteLine(Source.LoadPerformerText()); // BAD: line
            file.WriteLine("{0},{1}", 1, Source.LoadPerformerSamples()[0]); // BAD: formatted
            file.WriteLine(Source.LoadPublicText()); // OK
        }

        var text = new StringWriter();
        text.WriteLine(Source.LoadPerformerText()); // OK
        Keep(text); // OK
        using var named = File.CreateText(Name());
        Keep(named);
        using var wrapped = new StreamWriter(new FileStream(Name(), FileMode.Create));
        wrapped.Write(Source.LoadPerformerText()); // BAD: wrapped
        using var inMemory = new StreamWriter(new MemoryStream());
        inMemory.Write(Source.LoadPerformerText()); // OK
    }

    private static string Name() => DateTime.Now.ToString();

    private static void Keep(TextWriter writer) => writer.Write(Source.LoadPerformerText()); // BAD: any-writer

    public static async Task Streams()
    {
        await using var file = File.Create("b.bin");
        file.Write(Encoding.UTF8.GetBytes(Source.LoadPerformerText())); // BAD: bytes
        using var memory = new MemoryStream();
        memory.Write(Encoding.UTF8.GetBytes(Source.LoadPerformerText())); // OK
        memory.Position = 0;
        await memory.CopyToAsync(file); // BAD: copied
        memory.CopyTo(new MemoryStream()); // OK
        using var binary = new BinaryWriter(File.OpenWrite("c.bin"));
        binary.Write(Source.LoadPerformerSamples()[0]); // BAD: binary
        JsonSerializer.Serialize(file, Source.LoadPerformer()); // BAD: json
        JsonSerializer.Serialize(memory, Source.LoadPerformer()); // OK
        await JsonSerializer.SerializeAsync(file, Source.LoadPerformer()); // BAD: json-async
    }
}
