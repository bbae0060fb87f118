global using System.Collections.Immutable;
global using PolicySdk.Licensing;
global using Xunit;
global using static PolicySdk.Licensing.Tests.LicenseText;
