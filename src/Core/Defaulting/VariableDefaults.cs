using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>A variable as the API server stores it. Source: <c>SetDefaults_ObjectFieldSelector</c> in <c>pkg/apis/core/v1/defaults.go</c>.</summary>
internal static class VariableDefaults
{
    internal static EnvVar Apply(EnvVar variable) => variable.ValueFrom is not { } source ? variable : variable with
    {
        ValueFrom = source with
        {
            FieldRef = Apply(source.FieldRef),
            FileKeyRef = source.FileKeyRef is { Optional: null } file ? file with { Optional = false } : source.FileKeyRef,
        },
    };

    internal static ObjectFieldSelector? Apply(ObjectFieldSelector? selector) =>
        selector is { ApiVersion: null or "" } ? selector with { ApiVersion = "v1" } : selector;
}
