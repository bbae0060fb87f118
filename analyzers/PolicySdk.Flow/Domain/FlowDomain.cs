using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PolicySdk.Flow.Domain;

/// <summary>
/// What the engine asks of whoever uses it: which symbols hand out scoped data, which calls consume it, and how members
/// of other people's libraries move it. The engine itself knows nothing of licenses.
/// </summary>
/// <remarks>
/// An instance belongs to one compilation. The engine may ask from several threads at once and may ask the same question
/// more than once, so answers must be pure. Methods and properties are asked for by their original definition.
/// </remarks>
public abstract class FlowDomain
{
    /// <summary>
    /// The scope of what comes out of <paramref name="symbol"/>: a method (its return value), a parameter (what an
    /// <c>out</c> parameter or a callback receives; on an ordinary parameter, what may come in), a property or a field.
    /// <see langword="null"/> where nothing is declared.
    /// </summary>
    public abstract ScopeContract? ScopeOf(ISymbol symbol);

    /// <summary>
    /// The scope of what comes out of <paramref name="member"/> called on an object of <paramref name="receiver"/>, where the member itself
    /// declares nothing: a loader can inherit the member that reads, and declare the scope on itself.
    /// </summary>
    public virtual ScopeContract? ScopeOf(ISymbol member, ITypeSymbol receiver) => null;

    /// <summary>The scope of everything that is read from <paramref name="path"/>, whoever reads it; <see langword="null"/> where none is known.</summary>
    public virtual ScopeContract? ScopeOfPath(string path) => null;

    /// <summary>
    /// Whether a member that declares <paramref name="declared"/> has said under what its data comes that it read from a path with the scope
    /// <paramref name="ofPath"/>.
    /// </summary>
    public virtual bool Covers(ScopeContract declared, ScopeContract ofPath) => declared.Equals(ofPath);

    /// <summary>The categories that reading <paramref name="member"/> narrows a value to; empty where it does not.</summary>
    public virtual ImmutableArray<string> NarrowingOf(ISymbol member) => [];

    /// <summary>The stage that the result of <paramref name="method"/> is declared to have, or <see langword="null"/>.</summary>
    public virtual ValueStage? DerivedStageOf(IMethodSymbol method) => null;

    /// <summary>Whether what <paramref name="method"/> returns no longer carries any scope.</summary>
    public virtual bool Declassifies(IMethodSymbol method) => false;

    /// <summary>What passing data to <paramref name="parameter"/> does with it; empty where it does nothing to be judged.</summary>
    public virtual ImmutableArray<UseContract> UsesOf(IParameterSymbol parameter) => [];

    /// <summary>
    /// Whether <paramref name="member"/> (or a type around it) declares what the code in it is for. Consumption points in a
    /// member that does not are judged by the nearest caller that does.
    /// </summary>
    public abstract bool DeclaresUse(ISymbol member);

    /// <summary>
    /// Whether an object of <paramref name="type"/>, an interface or a class of a library, is to be taken for one of this compilation's types that
    /// implement it: an abstraction that is there to be implemented and injected. What other libraries hand out is none of them.
    /// </summary>
    public virtual bool IsImplementedHere(INamedTypeSymbol type) => false;

    /// <summary>How members of other people's libraries move data.</summary>
    public abstract Models.ApiModelSet Models { get; }

    /// <summary>
    /// The names behind which all sources and consumption points stand; <see langword="null"/> where they cannot be told, so that all code is
    /// analysed.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual FlowNames? Names(CancellationToken cancellationToken) => null;

    /// <summary>
    /// Whether this domain answers as <paramref name="other"/> does that belongs to another state of the same project, wherever both states
    /// declare the same.
    /// </summary>
    public virtual bool AnswersAs(FlowDomain other) => ReferenceEquals(this, other);
}
