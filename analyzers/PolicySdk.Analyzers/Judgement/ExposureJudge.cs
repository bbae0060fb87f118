using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Rules;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Judgement;

/// <summary>
/// Judges what a library hands out to the assemblies that reference it. They know no more of it than its attributes say, so what is not
/// declared is lost there: PSDK1009, and PSDK1001 where the member itself reads a path that a license binds.
/// </summary>
/// <remarks>Pure and safe for concurrent use.</remarks>
internal sealed class ExposureJudge(Compilation compilation, LicenseFlowDomain domain, ArrivalSorter sorter)
{
    /// <summary>
    /// Whether other assemblies reference a compilation. A program can be referenced too, but is the end of the way in practice, and its
    /// public members are public for no reason of that kind.
    /// </summary>
    public static bool IsReferenced(Compilation compilation) => compilation.Options.OutputKind
        is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule or OutputKind.WindowsRuntimeMetadata;

    /// <summary>What the rules say of one member that hands out data.</summary>
    public ImmutableArray<Finding> Judge(Exposure exposure, CancellationToken cancellationToken)
    {
        if (!CanHoldData(exposure) || IsLifted(exposure.Member))
        {
            return [];
        }

        var findings = ImmutableArray.CreateBuilder<Finding>();
        var arrivals = sorter.Sort(exposure.Arrivals, cancellationToken);
        foreach (var read in arrivals.Undeclared)
        {
            if (IsReadBy(exposure.Member, read.Arrival, cancellationToken))
            {
                findings.Add(FlowJudge.UndeclaredRead(read));
            }
        }

        var declared = Declared(exposure);
        var carried = declared.Union(GivenByCaller(exposure.Member));
        var undeclared = ImmutableArray.CreateBuilder<LicensedArrival>();
        foreach (var arrival in arrivals.Licensed)
        {
            if (arrival.Arrival.Stage != ValueStage.Metrics && !carried.IsSupersetOf(arrival.Scope.Licenses)
                && !findings.Any(finding => finding.Location == arrival.Arrival.Origin.Location))
            {
                undeclared.Add(arrival);
            }
        }

        if (undeclared.Count > 0)
        {
            findings.Add(Undeclared(exposure, declared, carried, undeclared.ToImmutable()));
        }

        return findings.ToImmutable();
    }

    // A yes or no, and how many there are, say too little of what they were found in.
    private static bool CanHoldData(Exposure exposure) => exposure.Outlet switch
    {
        IMethodSymbol method => !IsFlag(method.ReturnType) && ScopeDeclarations.HandsOutData(method),
        IPropertySymbol property => !IsFlag(property.Type) && !ScopeDeclarations.IsCount(property),
        IFieldSymbol field => !IsFlag(field.Type),
        IParameterSymbol parameter => !IsFlag(parameter.Type),
        _ => true,
    };

    private static bool IsFlag(ITypeSymbol type) => type.SpecialType == SpecialType.System_Boolean
        || type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Boolean }], Name: "Task" or "ValueTask" or "Nullable" };

    // The member says that nothing of a performer is left in what it hands out, or that it only measures.
    private bool IsLifted(ISymbol member) =>
        member is IMethodSymbol method && (domain.Declassifies(method) || domain.DerivedStageOf(method) == ValueStage.Metrics);

    private ImmutableHashSet<string> Declared(Exposure exposure)
    {
        var licenses = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        Add(domain.Scopes.Of(exposure.Outlet));
        switch (exposure.Outlet)
        {
            case IMethodSymbol method:
                AddType(method.ReturnType);
                break;
            case IPropertySymbol property:
                AddType(property.Type);
                break;
            case IFieldSymbol field:
                AddType(field.Type);
                break;
            case IParameterSymbol parameter:
                AddType(parameter.Type);
                break;
            case IEventSymbol raised:
                AddType(raised.Type);
                break;
        }

        return licenses.ToImmutable();

        // A callback is given values of the types of its parameters.
        void AddType(ITypeSymbol type)
        {
            if (type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke })
            {
                foreach (var parameter in invoke.Parameters)
                {
                    Add(domain.Scopes.OfValue(parameter.Type));
                }

                type = invoke.ReturnType;
            }

            Add(domain.Scopes.OfValue(type));
        }

        void Add(LicenseScope? scope)
        {
            if (scope is not null)
            {
                licenses.UnionWith(scope.Licenses);
            }
        }
    }

    // Whoever calls with a loader, or with data of a scope that the parameter names, knows of it: what nothing is said about carries into its
    // result whatever its arguments carry.
    private ImmutableHashSet<string> GivenByCaller(ISymbol member)
    {
        var licenses = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var parameters = member switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => [],
        };

        foreach (var parameter in parameters)
        {
            if (parameter.RefKind is RefKind.None or RefKind.In or RefKind.RefReadOnlyParameter && parameter.Type.TypeKind != TypeKind.Delegate
                && domain.Scopes.Of(parameter) is { } scope)
            {
                licenses.UnionWith(scope.Licenses);
            }
        }

        return licenses.ToImmutable();
    }

    private bool IsReadBy(ISymbol member, Arrival arrival, CancellationToken cancellationToken) =>
        ArrivalSorter.MemberAround(compilation, arrival.Origin.Location, cancellationToken) is { } reader
            && SymbolEqualityComparer.Default.Equals(reader, member);

    private static Finding Undeclared(
        Exposure exposure, ImmutableHashSet<string> declared, ImmutableHashSet<string> carried, ImmutableArray<LicensedArrival> arrivals)
    {
        var first = arrivals[0];
        var missing = arrivals.SelectMany(arrival => arrival.Scope.Licenses).Where(license => !carried.Contains(license))
            .Distinct(StringComparer.Ordinal).OrderBy(license => license, StringComparer.Ordinal).ToImmutableArray();
        var data = UsePhrases.Value(first.Arrival.Stage, "data", string.Join(" and ", missing.Select(license => $"'{license}'")));
        var (how, where) = Outlet(exposure);
        var lacks = declared.IsEmpty ? "nothing there declares a consent scope" : "the consent scope there does not name it";
        return new Finding
        {
            Rule = Descriptors.PSDK1009_HandedOutUndeclared,
            Location = exposure.Member.Locations.FirstOrDefault(location => location.IsInSource) ?? Location.None,
            Message = $"{OriginPhrases.NameOf(exposure.Member)} {how} {data}{where} ({OriginPhrases.Of(first.Arrival.Origin)}), but {lacks}. "
                + $"Other assemblies know of it only what {Place(exposure)} declares: [ConsentScope({string.Join(", ", missing.Select(license => $"\"{license}\""))})].",
            Licenses = missing,
            Hops = first.Arrival.Hops,
            Help = "declare on what hands it out under which license it comes, with [return: Derives(...)] where it is no longer the data itself; or make it internal",
            Fixes = [FixOf(exposure, missing)],
        };
    }

    private static (string How, string Where) Outlet(Exposure exposure) => exposure.Outlet switch
    {
        IParameterSymbol { Type.TypeKind: TypeKind.Delegate } callback => ("calls back with", $" through '{callback.Name}'"),
        IParameterSymbol parameter => ("hands out", $" in '{parameter.Name}'"),
        IEventSymbol raised => ("hands out", $" to the handlers of '{raised.Name}'"),
        IFieldSymbol or IPropertySymbol when !SymbolEqualityComparer.Default.Equals(exposure.Outlet, exposure.Member) =>
            ("calls back with", $" through '{exposure.Outlet.Name}'"),
        _ => ("hands out", ""),
    };

    private static string Place(Exposure exposure) => exposure.Outlet switch
    {
        IParameterSymbol => "the parameter",
        IEventSymbol => "the type",
        _ => "the member or its type",
    };

    // All licenses at once, since all of them apply; behind an @ the parameter on which to declare them.
    private static string FixOf(Exposure exposure, ImmutableArray<string> licenses) =>
        string.Join(",", licenses) + (exposure.Outlet is IParameterSymbol parameter ? "@" + parameter.Name : "");
}
