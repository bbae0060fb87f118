using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenAI;
using SceneWriter.Hosting;
using SceneWriter.Jobs;
using SceneWriter.Scenes;

var builder = Host.CreateApplicationBuilder(args);
builder.Configuration.AddEnvironmentVariables("SCENE_");
builder.Services.AddSingleton(_ => new OpenAIClient(builder.Configuration["ApiKey"]));
builder.Services.AddSingleton(services => services.GetRequiredService<OpenAIClient>().GetOpenAIFileClient());
builder.Services.AddSingleton(services => services.GetRequiredService<OpenAIClient>().GetFineTuningClient());
builder.Services.AddSingleton(services => services.GetRequiredService<OpenAIClient>().GetChatClient(builder.Configuration["Model"]));
builder.Services.AddSingleton<ITurnFormat, CsvTurns>();
builder.Services.AddSingleton<ITurnFormat, ParquetTurns>();
builder.Services.AddSingleton<TurnFiles>();
builder.Services.AddSingleton<MarlowScenes>();
builder.Services.AddSingleton<NadiaScenes>();
builder.Services.AddSingleton<OpenPlays>();
builder.Services.AddSingleton<HostedTrainer>();
builder.Services.AddSingleton<SceneCritic>();
builder.Services.AddTransient<WritingJobs>();
builder.Services.AddTransient<ServiceJobs>();
using var host = builder.Build();

using var timeout = new CancellationTokenSource(TimeSpan.FromHours(1));
var writing = host.Services.GetRequiredService<WritingJobs>();
var service = host.Services.GetRequiredService<ServiceJobs>();
object result = args.FirstOrDefault() switch
{
    "nadia" => await writing.TrainOnNadiaAsync(timeout.Token),
    "compare" => await writing.CompareAsync(host.Services.GetRequiredService<SceneCritic>(), timeout.Token),
    "service" => await service.TrainOnMarlowAsync(timeout.Token),
    "service-open" => await service.TrainOnPlaysAsync(timeout.Token),
    _ => await writing.TrainAsync(timeout.Token),
};
Console.WriteLine(result);
