using System.Collections.Immutable;
using PolicySdk.Flow.Models;
using PolicySdk.Licensing;

namespace PolicySdk.Analyzers.ApiModels;

/// <summary>A document of API models.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
/// <param name="Id">The id under which it is known.</param>
/// <param name="Version">Its version.</param>
/// <param name="Models">The models, in the order of the document.</param>
public sealed record ApiModelDocument(string Id, string Version, ImmutableArray<ApiModel> Models);

/// <summary>What reading a document of API models gave.</summary>
/// <param name="Value">The document; <see langword="null"/> exactly when there are <paramref name="Diagnostics"/>.</param>
/// <param name="Diagnostics">Everything that is wrong with it, in the order of the text.</param>
public sealed record ApiModelRead(ApiModelDocument? Value, ImmutableArray<DocumentDiagnostic> Diagnostics);
