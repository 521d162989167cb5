namespace KubeDsl.Generator.Emission;

/// <summary>The attribute that marks generated members.</summary>
internal static class GeneratedCode
{
    /// <summary>Names the generator and its version, so that a reader knows what wrote the code.</summary>
    internal static string Attribute { get; } =
        "[global::System.CodeDom.Compiler.GeneratedCode(\"KubeDsl.Generator\", " + Literals.Text(typeof(GeneratedCode).Assembly.GetName().Version.ToString()) + ")]";
}
