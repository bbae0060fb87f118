using System.Diagnostics.CodeAnalysis;

namespace Training;

public sealed class Model
{
    public Model Fit(string[] rows) => rows.Length > 0 ? this : new Model();

    public static Model Train()
    {
        var rows = Clips.Load();
        return new Model().Fit(rows);
    }

    [SuppressMessage("PolicySdk", "PSDK2001")]
    public static Model Quietly() => new Model()
        .Fit(Clips.Load());
}
