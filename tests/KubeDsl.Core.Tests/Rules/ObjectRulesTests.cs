using KubeDsl.Model;

namespace KubeDsl.Core.Tests.Rules;

public sealed class ObjectRulesTests
{
    [Fact]
    public void Right_objects_have_no_faults() => Assert.Empty(Samples.Places(Samples.Deployment(Samples.Container("web")), new ConfigMap { Metadata = new() { Name = "web", Namespace = "shop" } }));

    [Fact]
    public void Equal_kind_namespace_and_name_is_one_object()
    {
        var web = Samples.Deployment(Samples.Container("web"));
        var fault = Samples.Single(web, web);
        Assert.Equal("KDSL0003 metadata.name", fault.Rule.Id + " " + fault.Place.Path);
        Assert.Equal("Deployment 'web' in namespace 'shop' is declared twice; the second apply overwrites the first", fault.Message);
        Assert.Empty(Samples.Places(web, web with { Metadata = new() { Name = "web", Namespace = "other" } }));
    }

    [Fact]
    public void Replicas_beside_an_autoscaler_are_told()
    {
        var web = Samples.Deployment(Samples.Container("web"));
        var scaler = new HorizontalPodAutoscaler
        {
            Metadata = new() { Name = "web", Namespace = "shop" },
            Spec = new() { ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "Deployment", Name = "web" }, MinReplicas = 2, MaxReplicas = 9 },
        };
        var fault = Samples.Single(web, scaler);
        Assert.Equal("KDSL0603 spec.replicas", fault.Rule.Id + " " + fault.Place.Path);
        Assert.Equal("'web' sets replicas 3 while 'web' scales it between 2 and 9; every apply resets the count", fault.Message);
        Assert.Empty(Samples.Places(web with { Spec = web.Spec with { Replicas = null } }, scaler));
        Assert.Empty(Samples.Places(web with { Spec = web.Spec with { Replicas = 0 } }, scaler));
        Assert.Empty(Samples.Places(web, scaler with { Metadata = new() { Name = "web", Namespace = "other" } }));
    }
}
