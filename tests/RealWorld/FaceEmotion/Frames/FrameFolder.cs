namespace FaceEmotion.Frames;

/// <summary>A folder of raw pictures: <c>performer/expression/number.raw</c>.</summary>
internal sealed class FrameFolder
{
    private readonly List<(string Path, string Performer, Expression Expression)> _entries = [];

    public int Count => _entries.Count;

    /// <summary>Lists what is there; pictures are read when they are asked for.</summary>
    public void Scan(string root)
    {
        foreach (var performer in Directory.GetDirectories(root))
        {
            foreach (var folder in Directory.GetDirectories(performer))
            {
                if (Enum.TryParse<Expression>(Path.GetFileName(folder), ignoreCase: true, out var expression))
                {
                    _entries.AddRange(Directory.GetFiles(folder, "*.raw").Select(path => (path, Path.GetFileName(performer), expression)));
                }
            }
        }
    }

    public IEnumerable<Frame> Read()
    {
        foreach (var (path, performer, expression) in _entries)
        {
            if (TryRead(path, out var pixels))
            {
                yield return new Frame(performer, pixels, expression);
            }
        }
    }

    private static bool TryRead(string path, out byte[] pixels)
    {
        pixels = new byte[Frame.Size];
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return stream.ReadAtLeast(pixels, Frame.Size, throwOnEndOfStream: false) == Frame.Size;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
