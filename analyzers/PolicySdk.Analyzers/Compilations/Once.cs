namespace PolicySdk.Analyzers.Compilations;

/// <summary>A value that is worked out once, by whoever asks first.</summary>
/// <remarks>
/// Safe for concurrent use. A caller that is cancelled, while it computes or while it waits, leaves nothing behind: the next one starts
/// afresh. <see cref="Lazy{T}"/> would keep the cancellation for good.
/// </remarks>
internal sealed class Once<T>(Func<CancellationToken, T> compute)
    where T : class
{
    private readonly SemaphoreSlim _gate = new(1);
    private volatile T? _value;

    /// <summary>The value.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public T Get(CancellationToken cancellationToken)
    {
        if (_value is { } known)
        {
            return known;
        }

        _gate.Wait(cancellationToken);
        try
        {
            return _value ??= compute(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }
}
