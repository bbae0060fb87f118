namespace PolicySdk.Cli.Tests.Commands;

/// <summary>Tests that run real builds, one after the other: each takes all processors.</summary>
[CollectionDefinition(nameof(RealBuilds))]
public sealed class RealBuilds;
