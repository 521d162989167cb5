using KubeDsl;
using KubeDsl.Cli;

return await KubeDslCli.RunAsync(args, Environments.All);
