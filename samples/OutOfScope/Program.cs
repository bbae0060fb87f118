using OutOfScope.Datasets;

namespace OutOfScope;

/// <summary>The jobs of this repository, by name.</summary>
internal static class Program
{
    private static readonly Uri Hub = new("https://models.example.org/api/");

    private static async Task<int> Main(string[] args)
    {
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        var output = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "models")).FullName;
        var improv = new ImprovClips(data);

        switch (args)
        {
            case ["plan"]:
                RecordingPlan.Print(data);
                VoiceRanges.Print(improv);
                return 0;
            case ["meeting"]:
                var monitor = MeetingMood.TrainMonitor(improv);
                Console.WriteLine(MeetingMood.MoodOf(monitor, "I have said this three times now.", pitchMean: 182, speechRate: 5.1f));
                return 0;
            case ["character"]:
                CharacterMood.Train(improv, Path.Combine(output, "character.zip"));
                return 0;
            case ["twin", var performer]:
                VoiceTwin.Train(improv, performer, output);
                return 0;
            case ["face"]:
                FaceMood.TrainOnFaces(new FilmedTakes(data));
                FaceMood.TrainOnWords(new FilmedTakes(data));
                return 0;
            case ["combined"]:
                BiggerSet.TrainOnEverything(new CampusClips(data), new StudioClips(data));
                BiggerSet.TrainForTheGame(improv, new StudioClips(data));
                BiggerSet.TrainForThePaper(new CampusClips(data));
                return 0;
            case ["subtitles"]:
                SubtitleMood.TrainOnSubtitles(data);
                SubtitleMood.TrainOnBalanced(improv, data);
                SubtitleMood.TrainOnOwnLines();
                return 0;
            case ["publish"]:
                using (var hub = new HttpClient { BaseAddress = Hub })
                {
                    await new ModelRelease(hub).PublishAsync(improv, CancellationToken.None);
                }

                return 0;
            default:
                Console.Error.WriteLine("Jobs: plan, meeting, character, twin <performer>, face, combined, subtitles, publish.");
                return 64;
        }
    }
}
