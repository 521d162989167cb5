using System.Linq;
using KubeDsl.Planning;
using KubeDsl.Rules;

namespace KubeDsl.Generator.Emission;

/// <summary>Writes what the classes of the declarations have become. They are named by texts, because some may not be accessible where the environment is.</summary>
internal static class DeclaredTypesEmitter
{
    internal static void Write(EnvironmentModel model, SourceWriter writer)
    {
        if (model.Types.IsEmpty)
            return;
        writer.Line("Types = global::KubeDsl.Collections.EquatableMap.Create<global::KubeDsl.Planning.DeclaredType>(");
        writer.Indent();
        var left = model.Types.Count;
        foreach (var type in model.Types)
            writer.Line("(" + Literals.Text(type.Key) + ", new() { " + Describe(type.Value) + " })" + (--left == 0 ? ")," : ","));
        writer.Outdent();
    }

    private static string Describe(DeclaredType type)
    {
        if (type.IsApp)
            return "IsApp = true";
        if (type.Pool.Length > 0)
            return "Pool = " + Literals.Text(type.Pool);
        var objects = "Objects = [" + string.Join(", ", type.Objects.Select(Key)) + "]";
        return type.Container.Length == 0 ? objects : objects + ", Container = " + Literals.Text(type.Container);
    }

    private static string Key(ObjectKey key) => "new(" + Literals.Text(key.Kind) + ", " + Literals.Text(key.Namespace) + ", " + Literals.Text(key.Name) + ")";
}
