namespace PolicySdk.Generators.Licenses;

/// <summary>One constant of the generated class <c>Licenses</c>.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Id">Its value, the id of the license.</param>
/// <param name="Summary">What the license grants, on one or more lines; null where the document has errors.</param>
/// <param name="Path">The path of the document.</param>
internal sealed record LicenseConstant(string Name, string Id, string? Summary, string Path);
