using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using PolicySdk.Flow.Models;
using PolicySdk.Licensing;

namespace PolicySdk.Analyzers.ApiModels;

/// <summary>The models that PolicySdk brings: of the base library and of what training code is written with.</summary>
/// <remarks>
/// The documents are resources of this assembly. What is read of them is immutable and read once per process, so compilations
/// share it. Safe for concurrent use.
/// </remarks>
public static class BuiltInModels
{
    private static readonly Lazy<BuiltInModelSource> s_base = new(() => new BuiltInModelSource(Documents.Where(IsOfBase).Select(Bytes)));
    private static readonly ImmutableArray<(ImmutableArray<string> Assemblies, Lazy<BuiltInModelSource> Source)> s_libraries =
    [
        .. ListDocuments().Where(document => !IsOfBase(document))
            .Select(document => (BuiltInLibraries.AssembliesOf(document), new Lazy<BuiltInModelSource>(() => new BuiltInModelSource([Bytes(document)])))),
    ];

    private static readonly Lazy<ApiModelSource> s_source = new(() => new BuiltInModelGroup([s_base.Value, .. s_libraries.Select(library => library.Source.Value)]));

    /// <summary>The names of the documents, in ordinal order.</summary>
    public static ImmutableArray<string> Documents { get; } = ListDocuments();

    /// <summary>All models, read as they are asked for.</summary>
    public static ApiModelSource Source => s_source.Value;

    /// <summary>The models of the libraries that a compilation references. Documents of others are not even opened.</summary>
    public static ApiModelSource For(Compilation compilation)
    {
        var referenced = new HashSet<string>(compilation.ReferencedAssemblyNames.Select(assembly => assembly.Name), StringComparer.OrdinalIgnoreCase);
        return new BuiltInModelGroup(
        [
            s_base.Value,
            .. s_libraries.Where(library => library.Assemblies.Any(referenced.Contains)).Select(library => library.Source.Value),
        ]);
    }

    /// <summary>The text of one of the <see cref="Documents"/>.</summary>
    public static DocumentSource Open(string document) => new(document, System.Text.Encoding.UTF8.GetString(Bytes(document)));

    private static bool IsOfBase(string document) => BuiltInLibraries.AssembliesOf(document).IsEmpty;

    private static ImmutableArray<string> ListDocuments()
    {
        var names = new List<string>();
        foreach (var name in typeof(BuiltInModels).GetTypeInfo().Assembly.GetManifestResourceNames())
        {
            if (name.EndsWith(ApiModelReader.FileEnding, StringComparison.Ordinal))
            {
                names.Add(name);
            }
        }

        names.Sort(StringComparer.Ordinal);
        return names.ToImmutableArray();
    }

    private static byte[] Bytes(string document)
    {
        using var stream = typeof(BuiltInModels).GetTypeInfo().Assembly.GetManifestResourceStream(document)
            ?? throw new ArgumentException($"there is no built-in document '{document}'", nameof(document));
        var bytes = new byte[stream.Length];
        var read = 0;
        while (read < bytes.Length && stream.Read(bytes, read, bytes.Length - read) is > 0 and var count)
        {
            read += count;
        }

        return bytes;
    }
}
