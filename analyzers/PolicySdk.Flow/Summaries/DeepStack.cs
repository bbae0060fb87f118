using System.Runtime.ExceptionServices;

namespace PolicySdk.Flow.Summaries;

/// <summary>
/// Runs an analysis on a stack of its own: each call of the analysed code is a dozen calls of the interpreter, and the threads of a compiler
/// have room for few.
/// </summary>
internal static class DeepStack
{
    private const int Size = 64 * 1024 * 1024;
    private const int CallsPerStack = 400;

    /// <summary>Whether an analysis that is so many calls deep needs another stack for the next one.</summary>
    public static bool IsUsedUp(int depth) => depth % CallsPerStack == CallsPerStack - 1;

    /// <summary>Runs to the end of <paramref name="action"/>, and throws what it throws.</summary>
    public static void Run(Action action)
    {
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                }
            },
            Size);
        thread.Start();
        thread.Join();
        thrown?.Throw();
    }
}
