using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PolicySdk.Package.Tests.Architecture;

/// <summary>What an assembly of the house refers to, read from its metadata.</summary>
internal sealed class CompiledAssembly : IDisposable
{
    private readonly PEReader _image;
    private readonly MetadataReader _metadata;

    private CompiledAssembly(string file)
    {
        _image = new PEReader(File.OpenRead(file));
        _metadata = _image.GetMetadataReader();
    }

    /// <summary>The simple names of the assemblies it references.</summary>
    public ImmutableArray<string> References =>
        [.. _metadata.AssemblyReferences.Select(handle => _metadata.GetString(_metadata.GetAssemblyReference(handle).Name))];

    /// <summary>The full names of the types it uses of other assemblies.</summary>
    public ImmutableArray<string> TypeReferences => [.. _metadata.TypeReferences.Select(TypeName)];

    /// <summary>The members it uses of types of other assemblies, as <c>Namespace.Type.Member</c>.</summary>
    public ImmutableArray<string> MemberReferences =>
    [
        .. _metadata.MemberReferences.Select(_metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{TypeName((TypeReferenceHandle)member.Parent)}.{_metadata.GetString(member.Name)}"),
    ];

    /// <summary>Opens the assembly of a project, as it was built for these tests.</summary>
    public static CompiledAssembly Open(string project) => new(typeof(CompiledAssembly).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == project).Value!);

    /// <inheritdoc/>
    public void Dispose() => _image.Dispose();

    private string TypeName(TypeReferenceHandle handle)
    {
        var type = _metadata.GetTypeReference(handle);
        return $"{_metadata.GetString(type.Namespace)}.{_metadata.GetString(type.Name)}";
    }
}
