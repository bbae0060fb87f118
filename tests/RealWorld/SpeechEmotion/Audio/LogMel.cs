using TorchSharp;
using static TorchSharp.torch;

namespace SpeechEmotion.Audio;

/// <summary>Turns waveforms into log-mel spectrograms, the features that the network sees.</summary>
internal sealed class LogMel : IDisposable
{
    private const int Window = 400;
    private const int Hop = 160;
    private readonly Tensor _window = hann_window(Window);
    private readonly Tensor _filters;

    public LogMel(int sampleRate, int bands)
    {
        Bands = bands;
        _filters = from_array(Filters(sampleRate, bands)).to(float32);
    }

    public int Bands { get; }

    /// <summary>Bands by frames.</summary>
    public Tensor Of(Waveform waveform)
    {
        using var scope = NewDisposeScope();
        var samples = tensor(waveform.Samples);
        var spectrum = stft(samples, Window, Hop, Window, _window, return_complex: true);
        var power = spectrum.abs().pow(2);
        return _filters.matmul(power).clamp_min(1e-6f).log().MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        _window.Dispose();
        _filters.Dispose();
    }

    // Triangles, evenly spaced on the mel scale.
    private static float[,] Filters(int sampleRate, int bands)
    {
        var bins = (Window / 2) + 1;
        var edges = Enumerable.Range(0, bands + 2).Select(i => Hertz(i * Mel(sampleRate / 2d) / (bands + 1))).ToArray();
        var filters = new float[bands, bins];
        for (var band = 0; band < bands; band++)
        {
            for (var bin = 0; bin < bins; bin++)
            {
                var frequency = (double)bin * sampleRate / Window;
                var rising = (frequency - edges[band]) / (edges[band + 1] - edges[band]);
                var falling = (edges[band + 2] - frequency) / (edges[band + 2] - edges[band + 1]);
                filters[band, bin] = (float)Math.Max(0, Math.Min(rising, falling));
            }
        }

        return filters;
    }

    private static double Mel(double hertz) => 2595 * Math.Log10(1 + (hertz / 700));

    private static double Hertz(double mel) => 700 * (Math.Pow(10, mel / 2595) - 1);
}
