using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Flow.Bodies;
using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.Compilations;

/// <summary>What the rules know of one compilation: its documents, what the build says, its contracts and its flows. Shared by all analyzers.</summary>
/// <remarks>Safe for concurrent use; everything is worked out when it is first asked for.</remarks>
internal sealed class PolicyCompilation
{
    private static readonly ConditionalWeakTable<Compilation, PolicyCompilation> s_known = new();

    private readonly Once<PolicyDocuments> _documents;
    private readonly Once<BuildSettings> _settings;
    private readonly Once<LicenseFlowDomain> _domain;
    private readonly Once<AttributeWords> _attributeWords;

    private PolicyCompilation(Compilation compilation, AnalyzerOptions options)
    {
        Compilation = compilation;
        Options = options;
        _documents = new Once<PolicyDocuments>(cancellation => PolicyDocuments.Read(Options.AdditionalFiles, cancellation));
        _settings = new Once<BuildSettings>(
            cancellation => BuildSettings.Read(Options.AnalyzerConfigOptionsProvider.GlobalOptions, Documents(cancellation).Vocabulary));
        _domain = new Once<LicenseFlowDomain>(MakeDomain);
        _attributeWords = new Once<AttributeWords>(cancellation => Contracts.AttributeWords.In(Compilation, cancellation));
        Flows = new FlowFindings(this);
    }

    public Compilation Compilation { get; }

    public AnalyzerOptions Options { get; }

    /// <summary>
    /// Whether there is anything to check: contracts can be declared only with the run-time library, and paths are bound only by
    /// documents. Looks at names alone.
    /// </summary>
    public bool IsConcerned =>
        PolicyAttributes.IsReferencedBy(Compilation) || Options.AdditionalFiles.Any(static file => PolicyDocuments.IsDocument(file.Path));

    /// <summary>The knowledge of a compilation, the same for all who ask with the same options.</summary>
    public static PolicyCompilation Of(Compilation compilation, AnalyzerOptions options)
    {
        var known = s_known.GetValue(compilation, key => new PolicyCompilation(key, options));
        return ReferenceEquals(known.Options, options) ? known : new PolicyCompilation(compilation, options);
    }

    public PolicyDocuments Documents(CancellationToken cancellationToken) => _documents.Get(cancellationToken);

    public BuildSettings Settings(CancellationToken cancellationToken) => _settings.Get(cancellationToken);

    public LicenseFlowDomain Domain(CancellationToken cancellationToken) => _domain.Get(cancellationToken);

    public AttributeWords AttributeWords(CancellationToken cancellationToken) => _attributeWords.Get(cancellationToken);

    /// <summary>What the build has bound so far.</summary>
    public BoundModels Bound { get; } = new();

    /// <summary>What the rules about flows say, file by file.</summary>
    public FlowFindings Flows { get; }

    private LicenseFlowDomain MakeDomain(CancellationToken cancellationToken)
    {
        var documents = Documents(cancellationToken);
        var names = ModelNames.Of(documents);
        return new LicenseFlowDomain(
            Compilation,
            documents.Vocabulary,
            documents.Licenses,
            new ApiModelSet(names.SourcesFor(Compilation)),
            documents.Declassifies,
            names,
            Settings(cancellationToken).UnscopedData != UnscopedDataLevel.Off);
    }
}
