using System.Xml.Linq;

namespace PolicySdk.Package.Tests.Architecture;

/// <summary>The arrows between the projects, as the project files state them and as the compiled assemblies have them.</summary>
public sealed class ProjectArrowTests
{
    public static TheoryData<string> Projects => House.Projects;

    [Theory]
    [MemberData(nameof(Projects))]
    public void ProjectFile_ReferencesOnlyWhatItMayKnow(string project)
    {
        Assert.Contains(project, House.Arrows.Keys);

        var references = XDocument.Load(House.ProjectFiles[project]).Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .SelectMany(reference => ((string)reference.Attribute("Include")!).Split(';', StringSplitOptions.TrimEntries))
            .Select(path => Path.GetFileNameWithoutExtension(path));
        Assert.Empty(references.Except(House.Arrows[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Assembly_ReferencesOnlyWhatItMayKnow(string project)
    {
        using var assembly = CompiledAssembly.Open(project);

        var ours = assembly.References.Where(name => name.StartsWith("PolicySdk", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(ours.Except(House.Arrows[project]));

        var roslyn = assembly.References.Where(name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        if (!House.KnowRoslyn.Contains(project))
        {
            Assert.Empty(roslyn);
        }
    }

    [Theory]
    [InlineData("PolicySdk.Licensing")]
    [InlineData("PolicySdk.Flow")]
    [InlineData("PolicySdk.Analyzers")]
    [InlineData("PolicySdk.Generators")]
    [InlineData("PolicySdk.CodeFixes")]
    public void LibraryInsideTheCompiler_HasNoFileNetworkClockCultureOrEnvironment(string project)
    {
        using var assembly = CompiledAssembly.Open(project);

        string[] types =
        [
            "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo",
            "System.Console", "System.Diagnostics.Process",
        ];
        string[] members =
        [
            "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
            "System.DateTimeOffset.get_UtcNow", "System.Globalization.CultureInfo.get_CurrentCulture",
            "System.Globalization.CultureInfo.get_CurrentUICulture",
        ];
        Assert.Empty(assembly.TypeReferences.Intersect(types));
        Assert.Empty(assembly.TypeReferences.Where(type => type.StartsWith("System.Net.", StringComparison.Ordinal)));
        Assert.Empty(assembly.MemberReferences.Intersect(members));

        // What the compiler makes of an iterator compares the current thread.
        Assert.Empty(assembly.MemberReferences
            .Where(member => member.StartsWith("System.Environment.", StringComparison.Ordinal))
            .Except(["System.Environment.get_CurrentManagedThreadId"]));
    }
}
