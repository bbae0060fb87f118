using System.Collections.Concurrent;

namespace PolicySdk.Analyzers.Contracts;

/// <summary>
/// Knows which assemblies can declare a contract: those that reference the run-time library, and those that reference one that can, since
/// a member takes over the contract of what it overrides or implements. Nobody has to look at the attributes of any other.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class ContractAssemblies(Compilation compilation)
{
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a symbol can have a contract at all.</summary>
    public bool MayDeclare(ISymbol symbol) =>
        symbol.ContainingAssembly is not { } assembly
        || SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
        || MayDeclare(assembly);

    /// <summary>Whether an assembly can declare a contract, or take one over.</summary>
    public bool MayDeclare(IAssemblySymbol assembly)
    {
        if (_known.TryGetValue(assembly, out var known))
        {
            return known;
        }

        // References do not form circles, but whoever makes assemblies by hand can make them do so.
        _known[assembly] = false;
        var may = PolicyAttributes.IsReferencedBy(assembly)
            || assembly.Modules.Any(module => module.ReferencedAssemblySymbols.Any(MayDeclare));
        _known[assembly] = may;
        return may;
    }
}
