using PolicySdk.Analyzers.Compilations;

namespace PolicySdk.Analyzers.Tests.Compilations;

public sealed class OnceTests
{
    [Fact]
    public void Value_IsComputedOnce()
    {
        var count = 0;
        var once = new Once<object>(_ =>
        {
            Interlocked.Increment(ref count);
            Thread.Sleep(20);
            return new object();
        });

        var values = new object[8];
        Parallel.For(0, values.Length, i => values[i] = once.Get(CancellationToken.None));

        Assert.Equal(1, count);
        Assert.All(values, value => Assert.Same(values[0], value));
    }

    [Fact]
    public void CancelledComputation_DoesNotPoisonTheNextCaller()
    {
        using var source = new CancellationTokenSource();
        var once = new Once<object>(token =>
        {
            source.Cancel();
            token.ThrowIfCancellationRequested();
            return new object();
        });

        Assert.ThrowsAny<OperationCanceledException>(() => once.Get(source.Token));
        Assert.NotNull(once.Get(CancellationToken.None));
    }

    [Fact]
    public async Task WaitingCaller_IsReleasedByItsOwnToken()
    {
        using var started = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var once = new Once<object>(_ =>
        {
            started.Set();
            mayEnd.Wait(TestContext.Current.CancellationToken);
            return new object();
        });
        var first = Task.Run(() => once.Get(CancellationToken.None), TestContext.Current.CancellationToken);
        started.Wait(TestContext.Current.CancellationToken);
        using var source = new CancellationTokenSource(20);

        Assert.ThrowsAny<OperationCanceledException>(() => once.Get(source.Token));

        mayEnd.Set();
        Assert.NotNull(await first);
    }
}
