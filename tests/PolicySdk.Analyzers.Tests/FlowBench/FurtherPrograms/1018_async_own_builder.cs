// async: A task type of one's own: what an async method returns goes through its builder.
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1018_Async_OwnBuilder
{
    [AsyncMethodBuilder(typeof(Builder<>))]
    public sealed class Work<T>
    {
        internal T? Result { get; set; }

        public Awaiter<T> GetAwaiter() => new(Result!);
    }

    public readonly struct Awaiter<T>(T result) : INotifyCompletion
    {
        public bool IsCompleted => true;

        public T GetResult() => result;

        public void OnCompleted(Action continuation) => continuation();
    }

    public struct Builder<T>
    {
        private Work<T> _work;

        public Work<T> Task => _work;

        public static Builder<T> Create() => new() { _work = new Work<T>() };

        public void Start<TStateMachine>(ref TStateMachine machine)
            where TStateMachine : IAsyncStateMachine => machine.MoveNext();

        public void SetStateMachine(IAsyncStateMachine machine)
        {
        }

        public void SetResult(T result) => _work.Result = result;

        public void SetException(Exception exception) => throw exception;

        public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine machine)
            where TAwaiter : INotifyCompletion
            where TStateMachine : IAsyncStateMachine
        {
            var moved = machine;
            awaiter.OnCompleted(() => moved.MoveNext());
        }

        public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine machine)
            where TAwaiter : ICriticalNotifyCompletion
            where TStateMachine : IAsyncStateMachine
        {
            var moved = machine;
            awaiter.OnCompleted(() => moved.MoveNext());
        }
    }

    private static async Work<string> TextOf(string text) => await Task.FromResult(text);

    private static async Work<Clip> ClipOf(string text, string id)
    {
        var read = await TextOf(text);
        return new Clip { Text = read, Id = id };
    }

    public static async Task Run()
    {
        var text = Source.LoadPerformerText();
        Sink.TrainText(await TextOf(text)); // BAD: text
        Sink.TrainText(await TextOf("open")); // OK
        Sink.TrainClip(await ClipOf(text, "1")); // BAD: object
        Sink.TrainText((await ClipOf(text, "1")).Text); // BAD: member
        Sink.TrainText((await ClipOf(text, "1")).Id); // OK
        Sink.TrainText((await ClipOf("open", text)).Text); // OK
    }
}
