using PolicySdk.Cli.Commands;

return await PolicySdkCommand.RunAsync(args, CommandHost.OfProcess()).ConfigureAwait(false);
