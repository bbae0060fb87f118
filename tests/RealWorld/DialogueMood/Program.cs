using Azure.Storage.Blobs;
using DialogueMood.Features;
using DialogueMood.Lines;
using DialogueMood.Publishing;
using DialogueMood.Training;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.ML;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.Configure<LineOptions>(builder.Configuration.GetSection("Lines"));
builder.Services.AddSingleton(new MLContext(seed: 11));
builder.Services.AddSingleton<JsonLines>();
builder.Services.AddSingleton<AlmaLines>();
builder.Services.AddSingleton<BrunoLines>();
builder.Services.AddSingleton<DuoScenes>();
builder.Services.AddSingleton<ClinicLines>();
builder.Services.AddSingleton<PublicDomainLines>();
builder.Services.AddSingleton<FeatureCache>();
builder.Services.AddSingleton<MoodTrainer>();
builder.Services.AddSingleton(_ => new BlobContainerClient(builder.Configuration["Shelf:ConnectionString"], "models"));
builder.Services.AddSingleton<ModelShelf>();
builder.Services.AddTransient<ScriptMoods>();
builder.Services.AddTransient<VoiceMoods>();
builder.Services.AddTransient<Hiring>();
builder.Services.AddTransient<WaitingRoom>();
builder.Services.AddTransient<Downloads>();
builder.Services.AddTransient<Benchmark>();
builder.Services.AddHostedService<Worker>();
await builder.Build().RunAsync();

/// <summary>Runs what the command line names, then ends the process.</summary>
internal sealed class Worker(IServiceProvider services, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var jobs = new Dictionary<string, Func<Task>>(StringComparer.OrdinalIgnoreCase)
        {
            ["script"] = () => services.GetRequiredService<ScriptMoods>().TrainAsync(stoppingToken),
            ["duo"] = () => services.GetRequiredService<ScriptMoods>().TrainOnDuoAsync(stoppingToken),
            ["publish"] = () => services.GetRequiredService<ScriptMoods>().PublishAsync(stoppingToken),
            ["bruno"] = () => services.GetRequiredService<VoiceMoods>().TrainOnBrunoAsync(stoppingToken),
            ["open"] = () => services.GetRequiredService<VoiceMoods>().TrainOnOpenAsync(stoppingToken),
            ["alma"] = () => services.GetRequiredService<VoiceMoods>().TrainOnAlmaAsync(stoppingToken),
            ["peek"] = () => services.GetRequiredService<VoiceMoods>().PeekAsync(Console.Out, stoppingToken),
            ["hiring"] = () => services.GetRequiredService<Hiring>().RankAsync(stoppingToken),
            ["clinic"] = () => services.GetRequiredService<WaitingRoom>().TrainAsync(stoppingToken),
            ["downloads"] = () => services.GetRequiredService<Downloads>().TrainAsync("downloads", stoppingToken),
            ["cache"] = () => services.GetRequiredService<Downloads>().TrainOnCacheAsync(stoppingToken),
            ["advertising"] = () => Task.FromResult(services.GetRequiredService<Downloads>().TrainForAdvertising()),
            ["benchmark"] = () => services.GetRequiredService<Benchmark>().RunAsync(stoppingToken),
        };

        try
        {
            foreach (var name in Environment.GetCommandLineArgs().Skip(1))
            {
                if (jobs.TryGetValue(name, out var job))
                {
                    await job();
                }
            }
        }
        finally
        {
            lifetime.StopApplication();
        }
    }
}
