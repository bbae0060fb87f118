namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>What a license of <see cref="PolicyFiles"/> is about.</summary>
/// <param name="License">Its id.</param>
/// <param name="Capability">What it grants.</param>
/// <param name="Context">Where it grants that.</param>
/// <param name="ForbiddenContext">A context that it forbids.</param>
internal sealed record GrantedUse(string License, string Capability, string Context, string ForbiddenContext);
