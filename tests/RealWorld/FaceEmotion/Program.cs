using FaceEmotion.Federation;
using FaceEmotion.Frames;
using FaceEmotion.Training;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddOptions<FrameOptions>().BindConfiguration("Frames");
builder.Services.AddOptions<FineTuningOptions>().BindConfiguration("FineTuning").Validate(options => options.BatchSize > 0);
builder.Services.AddSingleton<EnsembleFrames>().AddSingleton<RenderedFrames>().AddSingleton<CameraFrames>();
builder.Services.AddSingleton<FineTuner>();
builder.Services.AddHttpClient<FederationClient>(client => client.BaseAddress = new Uri("https://federation.partner.example/"));
builder.Services.AddTransient<GameJob>().AddTransient<DoorJob>().AddTransient<PersonalJob>();
using var host = builder.Build();

var cancellation = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
var game = host.Services.GetRequiredService<GameJob>();
switch (args)
{
    case ["europe"]:
        game.RunInEurope(cancellation);
        break;
    case ["rendered"]:
        await game.ShareRenderedAsync(cancellation);
        break;
    case ["ask"]:
        Console.WriteLine(game.Ask(host.Services.GetRequiredService<CameraFrames>()));
        break;
    case ["door"]:
        host.Services.GetRequiredService<DoorJob>().Run(cancellation);
        break;
    case ["door", "measure"]:
        Console.WriteLine(host.Services.GetRequiredService<DoorJob>().Measure(cancellation));
        break;
    case ["adapt"]:
        host.Services.GetRequiredService<PersonalJob>().Adapt(cancellation);
        break;
    default:
        await game.RunAsync(cancellation);
        break;
}
