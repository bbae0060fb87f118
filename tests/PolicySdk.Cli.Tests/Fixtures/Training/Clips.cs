namespace Training;

public static class Clips
{
    public static string[] Load()
    {
        return File.ReadAllLines("data/clips.csv");
    }
}
