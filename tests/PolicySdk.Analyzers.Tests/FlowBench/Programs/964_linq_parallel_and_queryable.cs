// linq: PLINQ, AsQueryable with expression trees and async LINQ of .NET 10.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case964_Linq_ParallelAndQueryable
{
    public static async Task Run()
    {
        var words = Source.LoadPerformers().AsParallel().WithDegreeOfParallelism(2).Select(c => c.Text).AsOrdered().ToArray();
        Sink.Train(words); // BAD: plinq
        Source.LoadPublics().AsParallel().ForAll(c => Sink.TrainClip(c)); // OK
        Source.LoadPerformers().AsParallel().ForAll(c => Sink.TrainClip(c)); // BAD: for-all
        var total = Source.LoadPerformers().AsParallel().Aggregate(0f, (sum, c) => sum + c.Samples[0], (a, b) => a + b, sum => sum * 2);
        Sink.Train(total); // BAD: parallel-aggregate

        IQueryable<Clip> query = Source.LoadPerformers().AsQueryable();
        Sink.TrainText(query.Where(c => c.Rate > 8000).Select(c => c.Text).First()); // BAD: queryable
        Expression<Func<Clip, string>> selector = c => c.Id;
        Sink.Train(Source.LoadPublics().AsQueryable().Select(selector).ToList()); // OK
        var compiled = selector.Compile();
        Sink.TrainText(compiled(Source.LoadPerformer())); // BAD: hard compiled-expression

        var streamed = await Source.StreamPerformer().Select(c => c.Text).ToListAsync();
        Sink.Train(streamed); // BAD: async-linq
        var open = await Source.StreamPublic().Where(c => c.Rate > 1).FirstAsync();
        Sink.TrainClip(open); // OK
        await foreach (var clip in Source.LoadPerformers().ToAsyncEnumerable().Take(1))
        {
            Sink.TrainClip(clip); // BAD: to-async
        }
    }
}
