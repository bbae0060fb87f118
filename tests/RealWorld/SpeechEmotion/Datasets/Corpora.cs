using Microsoft.Extensions.Options;
using PolicySdk;

namespace SpeechEmotion.Datasets;

/// <summary>Lines that the Lantern Street troupe improvised for the emotion study.</summary>
[ConsentScope(Licenses.LanternTroupe2026,
    Data = [DataCategories.VoiceRecording, DataCategories.Transcript, DataCategories.EmotionLabel])]
internal sealed class TroupeTakes(IOptions<CorpusOptions> options) : IDatasetLoader<Utterance>
{
    public IEnumerable<Utterance> Load() => new TakeManifest(Path.Combine(options.Value.Root, "lantern")).Read();
}

/// <summary>Lines that our own staff read; everybody signed for all of it.</summary>
[ConsentScope(Licenses.StaffReadings2025)]
internal sealed class StaffReadings(IOptions<CorpusOptions> options) : IDatasetLoader<Utterance>
{
    public IEnumerable<Utterance> Load() => new TakeManifest(Path.Combine(options.Value.Root, "staff")).Read();
}

/// <summary>The radio plays of 2024: their license has run out, and nobody has cleared the code away.</summary>
[ConsentScope(Licenses.HarbourRadio2024)] // FINDING: PSDK1004
internal sealed class RadioPlays(IOptions<CorpusOptions> options) : IDatasetLoader<Utterance>
{
    public IEnumerable<Utterance> Load() => new TakeManifest(Path.Combine(options.Value.Root, "radio")).Read();
}

/// <summary>Where the recordings lie.</summary>
internal sealed class CorpusOptions
{
    public string Root { get; set; } = "data";

    public int SampleRate { get; set; } = 16_000;

    public double SecondsPerClip { get; set; } = 4;

    public int ClipLength => (int)(SampleRate * SecondsPerClip);
}
