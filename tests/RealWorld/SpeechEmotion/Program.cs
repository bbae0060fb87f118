using Amazon.S3;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PolicySdk;
using SpeechEmotion.Audio;
using SpeechEmotion.Datasets;
using SpeechEmotion.Publishing;
using SpeechEmotion.Training;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.Configure<CorpusOptions>(builder.Configuration.GetSection("Corpus"));
builder.Services.Configure<TrainingOptions>(builder.Configuration.GetSection("Training"));
builder.Services.Configure<HubOptions>(builder.Configuration.GetSection("Hub"));

builder.Services.AddSingleton(services => new LogMel(services.GetRequiredService<IOptions<CorpusOptions>>().Value.SampleRate, bands: 64));
builder.Services.AddSingleton<TroupeTakes>();
builder.Services.AddSingleton<StaffReadings>();
builder.Services.AddSingleton<IDatasetLoader<Utterance>>(services => services.GetRequiredService<TroupeTakes>());
builder.Services.AddSingleton<IDatasetLoader<Utterance>>(services => services.GetRequiredService<StaffReadings>());
builder.Services.AddSingleton<IDatasetLoader<Utterance>, RadioPlays>();
builder.Services.AddSingleton<EmotionTrainer>();
builder.Services.AddSingleton<IAmazonS3>(_ => new AmazonS3Client());
builder.Services.AddSingleton<WeightHub>();
builder.Services.AddHttpClient<ModelRegistry>(client => client.BaseAddress = new Uri("https://models.internal.example/"));
builder.Services.AddTransient<ResearchRun>();
builder.Services.AddTransient<CallCentreRun>();
builder.Services.AddTransient<TransferRun>();
builder.Services.AddTransient<CloningRun>();

using var host = builder.Build();
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

switch (args.FirstOrDefault())
{
    case "agents":
        host.Services.GetRequiredService<CallCentreRun>().TrainOnPerformers(cancellation.Token).Dispose();
        break;
    case "compare":
        Console.WriteLine(host.Services.GetRequiredService<CallCentreRun>().Compare(cancellation.Token));
        break;
    case "games":
        host.Services.GetRequiredService<TransferRun>().Run(cancellation.Token);
        break;
    case "imitate":
        host.Services.GetRequiredService<CloningRun>().Imitate(args[1], steps: 2_000);
        break;
    default:
        await host.Services.GetRequiredService<ResearchRun>().RunAsync(cancellation.Token);
        break;
}
