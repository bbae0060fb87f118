using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace PolicySdk.Package.Tests.Package;

/// <summary>What is in the package.</summary>
public sealed class PackageContentTests(PackedPackage package)
{
    private const string Analyzers = "analyzers/dotnet/cs/";

    // Assemblies that every host of the compiler has.
    private static readonly string[] s_host = ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable"];

    // The host of code fixes is an IDE.
    private static readonly string[] s_ide =
    [
        .. s_host, "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition.AttributedModel",
    ];

    [Fact]
    public void Files_AreThoseThatProjectsNeed()
    {
        string[] expected =
        [
            "PolicySdk.nuspec", "README.md", "THIRD-PARTY-NOTICES.txt",
            "lib/net8.0/PolicySdk.dll", "lib/net8.0/PolicySdk.xml",
            "build/PolicySdk.props", "build/PolicySdk.targets", "buildTransitive/PolicySdk.props", "buildTransitive/PolicySdk.targets",
            .. Ours.Select(name => $"{Analyzers}{name}.dll"),
            $"{Analyzers}System.Text.Json.dll",
        ];

        Assert.Empty(expected.Except(Entries()));
    }

    [Fact]
    public void Analyzers_BringWhatTheyReferenceAndNothingTheHostOwns()
    {
        var carried = Entries().Where(entry => entry.StartsWith(Analyzers, StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).ToArray();

        Assert.Empty(carried.Intersect(s_ide));
        foreach (var name in carried)
        {
            var host = name == "PolicySdk.CodeFixes" ? s_ide : s_host;
            Assert.Empty(References($"{Analyzers}{name}.dll").Except(host).Except(carried));
        }
    }

    [Fact]
    public void RunTimeLibrary_NeedsNothingButTheFramework()
    {
        var elements = XDocument.Load(Path.Combine(package.Content, "PolicySdk.nuspec")).Descendants().ToArray();

        Assert.DoesNotContain(elements, element => element.Name.LocalName == "dependency");
        Assert.DoesNotContain(elements, element => element.Name.LocalName == "developmentDependency" && element.Value == "true");
        Assert.All(References("lib/net8.0/PolicySdk.dll"), name => Assert.StartsWith("System.", name));
    }

    private static string[] Ours =>
        ["PolicySdk.Analyzers", "PolicySdk.CodeFixes", "PolicySdk.Flow", "PolicySdk.Generators", "PolicySdk.Licensing"];

    private string[] Entries()
    {
        using var archive = ZipFile.OpenRead(package.File);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private string[] References(string entry)
    {
        using var image = new PEReader(File.OpenRead(Path.Combine(package.Content, entry)));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
