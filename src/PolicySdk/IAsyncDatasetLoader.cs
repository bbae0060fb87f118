namespace PolicySdk;

/// <summary>
/// Loads a licensed dataset asynchronously. Every implementation must declare its consent scope with <see cref="ConsentScopeAttribute"/>,
/// on the type or on <see cref="LoadAsync"/>; one that does not is PSDK1001.
/// </summary>
/// <typeparam name="T">One record: a clip, a take, a line.</typeparam>
/// <seealso cref="IDatasetLoader{T}"/>
public interface IAsyncDatasetLoader<out T>
{
    /// <summary>Reads the dataset.</summary>
    /// <param name="cancellationToken">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>
    /// The records, in the same order every time the dataset is the same. Each enumeration reads anew, and an enumerator is used by one
    /// thread at a time.
    /// </returns>
    IAsyncEnumerable<T> LoadAsync(CancellationToken cancellationToken = default);
}
