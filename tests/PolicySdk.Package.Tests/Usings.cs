global using PolicySdk.Package.Tests.Building;
global using Xunit;

[assembly: AssemblyFixture(typeof(PackedPackage))]
