namespace PolicySdk;

/// <summary>
/// Loads a licensed dataset. Every implementation must declare its consent scope with <see cref="ConsentScopeAttribute"/>, on the type or
/// on <see cref="Load"/>; one that does not is PSDK1001.
/// </summary>
/// <remarks>
/// A loader that reads from the network and should not block implements <see cref="IAsyncDatasetLoader{T}"/>, instead or as well: the
/// same division as between <see cref="IEnumerable{T}"/> and <see cref="IAsyncEnumerable{T}"/>.
/// </remarks>
/// <typeparam name="T">One record: a clip, a take, a line.</typeparam>
/// <example>
/// <code>
/// [ConsentScope(Licenses.ImprovTroupe2026)]
/// public sealed class ImprovClips(string root) : IDatasetLoader&lt;ImprovClip&gt;
/// {
///     public IEnumerable&lt;ImprovClip&gt; Load() => File.ReadLines(Path.Combine(root, "clips.csv")).Skip(1).Select(ImprovClip.Parse);
/// }
/// </code>
/// </example>
public interface IDatasetLoader<out T>
{
    /// <summary>Reads the dataset.</summary>
    /// <returns>
    /// The records, in the same order every time the dataset is the same. The sequence may be lazy and can be enumerated more than once;
    /// each enumeration reads anew, and an enumerator is used by one thread at a time.
    /// </returns>
    IEnumerable<T> Load();
}
