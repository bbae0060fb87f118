namespace PolicySdk.Flow.Analysis;

/// <summary>Follows data through one compilation, as far as it is asked about.</summary>
/// <remarks>
/// What is asked about one file runs what can change what is found there and nothing else, each member once; the answers do not depend on the
/// order of the questions, but for which members are given up where several lead into one tangle that takes too many steps. Not safe for
/// concurrent use. Of a question that was cancelled, what it was done with stands where there is a history; one that failed leaves the next one
/// to start afresh.
/// </remarks>
/// <param name="compilation">The compilation.</param>
/// <param name="domain">What there is to find.</param>
/// <param name="bound">What a build has bound of the compilation by the time that it asks; may grow meanwhile.</param>
/// <param name="history">What is known of earlier states of the compilation, and is to be known of this one by later ones.</param>
public sealed class FlowAnalysis(Compilation compilation, FlowDomain domain, BoundModels? bound = null, FlowHistory? history = null)
{
    private FlowSession? _session;

    // What the session knows and others may go on with, as soon as a question is answered.
    private FlowEngine? _shared;

    /// <summary>The compilation that is analysed.</summary>
    public Compilation Compilation { get; } = compilation;

    /// <summary>What the engine asks about symbols.</summary>
    public FlowDomain Domain { get; } = domain;

    /// <summary>
    /// Whether all members are followed as coarsely as those that take too many steps otherwise: calls are told apart by little more than what data
    /// is handed over, objects that callees made by little more than their types.
    /// </summary>
    public bool IsCoarse { get; init; }

    /// <summary>
    /// Whether any code of the compilation can have to do with a source, and any with a consumption point: where not, which most code can be told
    /// from its words, every run finds nothing.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public bool MayFindAnything(CancellationToken cancellationToken) => Ask(static session => session.MayFindAnything, cancellationToken);

    /// <summary>Every consumption point that scoped, unscoped or unknown data reaches.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public FlowResult Run(CancellationToken cancellationToken) => Ask(
        session =>
        {
            foreach (var tree in Compilation.SyntaxTrees)
            {
                session.Run(tree, cancellationToken);
            }

            return session.Result(null);
        },
        cancellationToken);

    /// <summary>
    /// Every consumption point in a file that scoped, unscoped or unknown data reaches, and failures in the file as far as they are known by now.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public FlowResult Run(SyntaxTree tree, CancellationToken cancellationToken) => Ask(
        session =>
        {
            session.Run(tree, cancellationToken);
            return session.Result(tree);
        },
        cancellationToken);

    /// <summary>The members that could not be analysed in what was asked about so far.</summary>
    public ImmutableArray<FlowFailure> Failures { get; private set; } = [];

    private T Ask<T>(Func<FlowSession, T> question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var earlier = history?.Take();
        if (_shared is not null && !(ReferenceEquals(_shared, earlier) && ReferenceEquals(_shared.User, _session)))
        {
            // Another state of the compilation has gone on with what was known.
            _session = null;
        }

        FlowSession? session = null;
        var isSound = true;
        try
        {
            session = _session ??= NewSession(cancellationToken);
            session.Earlier = earlier;
            if (!TryAnswer(session, question, out var answer))
            {
                // What is known of an earlier state makes an answer sooner, and never another one.
                earlier = null;
                session = _session = NewSession(cancellationToken);
                answer = question(session);
            }

            Failures = session.Failures;
            return answer;
        }
        catch (Exception exception)
        {
            // What it was in the middle of is half done. What it was done with stands, unless it was the engine itself that failed.
            _session = null;
            isSound = exception is OperationCanceledException;
            throw;
        }
        finally
        {
            var known = session?.Engine ?? earlier;
            _shared = null;
            if (history is not null && isSound && known is { HasFailures: false })
            {
                history.Leave(known);
                _shared = ReferenceEquals(known.User, session) ? known : null;
            }
        }
    }

    private FlowSession NewSession(CancellationToken cancellationToken) => new(Compilation, Domain, bound, IsCoarse, cancellationToken);

    private static bool TryAnswer<T>(FlowSession session, Func<FlowSession, T> question, out T answer)
    {
        try
        {
            answer = question(session);
            return !(session.IsContinued && session.Engine is { HasFailures: true });
        }
        catch (Exception exception) when (session.IsContinued && exception is not OperationCanceledException)
        {
            answer = default!;
            return false;
        }
    }
}
