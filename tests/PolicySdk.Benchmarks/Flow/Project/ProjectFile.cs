namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>A source file of a project that is measured.</summary>
/// <param name="Path">Its path in the project.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsPlanted">Whether it trains outside of its license, so that a finding must stand in it.</param>
internal sealed record ProjectFile(string Path, string Text, bool IsPlanted = false);
