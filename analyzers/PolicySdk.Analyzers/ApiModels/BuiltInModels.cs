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
    /// <summary>The names of the documents, in ordinal order.</summary>
    public static ImmutableArray<string> Documents { get; } = ListDocuments();

    // What runs when a compiler starts is compiled then: nothing here needs code of its own for a type of value.
    private static readonly Lazy<BuiltInModelSource> s_base = new(() => new BuiltInModelSource(OfBase()));
    private static readonly Lazy<BuiltInModelSource>?[] s_libraries = OfLibraries();
    private static readonly Lazy<ApiModelSource> s_source = new(() => Together(static _ => true));

    /// <summary>All models, read as they are asked for.</summary>
    public static ApiModelSource Source => s_source.Value;

    /// <summary>The models of the libraries that a compilation references. Documents of others are not even opened.</summary>
    public static ApiModelSource For(Compilation compilation)
    {
        var referenced = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var assembly in compilation.ReferencedAssemblyNames)
        {
            referenced.Add(assembly.Name);
        }

        return Together(referenced.Contains);
    }

    /// <summary>The text of one of the <see cref="Documents"/>.</summary>
    public static DocumentSource Open(string document) => new(document, System.Text.Encoding.UTF8.GetString(Bytes(document)));

    private static BuiltInModelGroup Together(Func<string, bool> isReferenced)
    {
        var sources = new List<BuiltInModelSource> { s_base.Value };
        for (var i = 0; i < s_libraries.Length; i++)
        {
            if (s_libraries[i] is { } library && isReferenced(BuiltInLibraries.AssemblyOf(Documents[i])!))
            {
                sources.Add(library.Value);
            }
        }

        return new BuiltInModelGroup([.. sources]);
    }

    private static List<byte[]> OfBase()
    {
        var documents = new List<byte[]>();
        foreach (var document in Documents)
        {
            if (BuiltInLibraries.AssemblyOf(document) is null)
            {
                documents.Add(Bytes(document));
            }
        }

        return documents;
    }

    // At the places of their documents.
    private static Lazy<BuiltInModelSource>?[] OfLibraries()
    {
        var libraries = new Lazy<BuiltInModelSource>?[Documents.Length];
        for (var i = 0; i < libraries.Length; i++)
        {
            var document = Documents[i];
            if (BuiltInLibraries.AssemblyOf(document) is not null)
            {
                libraries[i] = new Lazy<BuiltInModelSource>(() => new BuiltInModelSource([Bytes(document)]));
            }
        }

        return libraries;
    }

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
