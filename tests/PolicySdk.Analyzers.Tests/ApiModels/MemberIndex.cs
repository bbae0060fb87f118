using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.Tests.ApiModels;

/// <summary>The visible members of the assemblies that the built-in models speak of, by documentation-comment id.</summary>
public sealed class MemberIndex
{
    private static readonly string[] s_libraries =
    [
        "Microsoft.ML.", "Microsoft.Data.Analysis.", "System.Numerics.Tensors.", "TorchSharp.", "TorchVision.", "CsvHelper.", "Parquet.", "Apache.Arrow.",
        "DuckDB.NET.", "OpenAI.", "Azure.", "AWSSDK.", "System.ClientModel.", "System.Memory.Data.", "Microsoft.Extensions.Logging.",
    ];

    private readonly Dictionary<string, List<(string Id, ISymbol Symbol)>> _byType = new(StringComparer.Ordinal);
    private readonly List<(string Id, ISymbol Symbol)> _all = [];

    public MemberIndex()
    {
        Compilation = CSharpCompilation.Create("Probe", references: [.. Net100.References.All, .. Packages()]);
        Visit(Compilation.GlobalNamespace);
        var older = CSharpCompilation.Create("Probe", references: [.. Net100.References.All, Older]);
        Visit(((IAssemblySymbol)older.GetAssemblyOrModuleSymbol(Older)!).GlobalNamespace);
    }

    /// <summary>The CsvHelper of before version 34, which names other members.</summary>
    public static MetadataReference Older { get; } = MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "ApiModels", "Older", "CsvHelper.dll"));

    public CSharpCompilation Compilation { get; }

    public IEnumerable<(string Id, ISymbol Symbol)> Matching(string pattern)
    {
        var head = pattern.Split('(')[0];
        var type = head.LastIndexOf('.') is > 2 and var dot ? head[2..dot] : "*";
        if (type.Contains('*'))
        {
            return _all.Where(member => ApiModelSet.Matches(pattern, member.Id));
        }

        return _byType.TryGetValue(type, out var members) ? members.Where(member => ApiModelSet.Matches(pattern, member.Id)) : [];
    }

    /// <summary>The assemblies of the packages.</summary>
    public static IEnumerable<MetadataReference> Packages() =>
        Directory.GetFiles(AppContext.BaseDirectory, "*.dll")
            .Where(path => Array.Exists(s_libraries, library => Path.GetFileName(path).StartsWith(library, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path));

    private void Visit(INamespaceSymbol space)
    {
        foreach (var inner in space.GetNamespaceMembers())
        {
            Visit(inner);
        }

        foreach (var type in space.GetTypeMembers())
        {
            Visit(type);
        }
    }

    private void Visit(INamedTypeSymbol type)
    {
        if (!IsVisible(type))
        {
            return;
        }

        var members = new List<(string, ISymbol)>();
        foreach (var member in type.GetMembers())
        {
            if (member is INamedTypeSymbol nested)
            {
                Visit(nested);
            }
            else if (IsVisible(member) && member.GetDocumentationCommentId() is { } id)
            {
                members.Add((id, member));
            }
        }

        _all.AddRange(members);
        if (type.GetDocumentationCommentId() is { } typeId && !_byType.TryAdd(typeId[2..], members))
        {
            _byType[typeId[2..]].AddRange(members);
        }
    }

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
