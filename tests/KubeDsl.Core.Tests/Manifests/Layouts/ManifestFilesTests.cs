using KubeDsl.Manifests.Layouts;
using KubeDsl.Model;
using KubeDsl.Planning;

namespace KubeDsl.Core.Tests.Manifests.Layouts;

public sealed class ManifestFilesTests
{
    private static readonly EnvironmentModel Prod = Environment("Prod", "shop", 3);
    private static readonly EnvironmentModel Dev = Environment("Dev", "shop-dev", 1);

    [Fact]
    public void Single_file_holds_all_objects_in_their_order()
    {
        var file = Assert.Single(ManifestFiles.Write(Prod, ManifestLayout.SingleFile));

        Assert.Equal("prod/shop.yaml", file.Path);
        Assert.Equal(
            """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
              namespace: shop
            spec:
              ports:
              - port: 80
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              namespace: shop
            spec:
              replicas: 3
              selector: {}
              template:
                spec:
                  containers: []

            """,
            file.Text);
    }

    [Fact]
    public void File_per_object_is_named_by_kind_and_name() =>
        Assert.Equal(
            ["dev/deployment-web.yaml", "dev/service-web.yaml", "prod/deployment-web.yaml", "prod/service-web.yaml"],
            ManifestFiles.Write([Prod, Dev], ManifestLayout.FilePerObject).Select(file => file.Path));

    [Fact]
    public void Same_name_in_two_namespaces_gives_two_files()
    {
        var environment = Prod with { Objects = [ServiceIn("shop"), ServiceIn("other")] };

        Assert.Equal(["prod/service-web-other.yaml", "prod/service-web-shop.yaml"], ManifestFiles.Write(environment, ManifestLayout.FilePerObject).Select(file => file.Path));
    }

    [Fact]
    public void Kustomize_puts_what_is_shared_into_the_base_and_the_rest_into_overlays()
    {
        var files = ManifestFiles.Write([Prod, Dev], ManifestLayout.Kustomize).ToDictionary(file => file.Path, file => file.Text);

        Assert.Equal(
            [
                "base/deployment-web.yaml", "base/kustomization.yaml", "base/service-web.yaml", "overlays/dev/kustomization.yaml", "overlays/dev/patches/deployment-web.yaml",
                "overlays/prod/kustomization.yaml", "overlays/prod/patches/deployment-web.yaml",
            ],
            files.Keys);
        Assert.DoesNotContain("namespace", files["base/service-web.yaml"], StringComparison.Ordinal);
        Assert.Equal("- op: add\n  path: /spec/replicas\n  value: 1\n", files["overlays/dev/patches/deployment-web.yaml"]);
        Assert.Equal(
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            namespace: shop-dev
            resources:
            - ../../base
            patches:
            - path: patches/deployment-web.yaml
              target:
                group: apps
                version: v1
                kind: Deployment
                name: web

            """,
            files["overlays/dev/kustomization.yaml"]);
    }

    [Fact]
    public void Kustomize_has_a_folder_for_each_app() => Assert.Equal(
        ["blog/base/service-web.yaml", "shop/base/service-web.yaml"],
        ManifestFiles.Write([Prod, Dev with { App = "blog" }], ManifestLayout.Kustomize).Select(f => f.Path).Where(p => p.EndsWith("base/service-web.yaml", StringComparison.Ordinal)));

    [Fact]
    public void Kustomize_moves_nothing_when_an_object_lives_in_a_namespace_of_its_own()
    {
        var stranger = Prod with { Objects = [.. Prod.Objects, new ConfigMap { Metadata = new ObjectMeta { Name = "coredns", Namespace = "kube-system" } }] };

        var files = ManifestFiles.Write([stranger, Dev], ManifestLayout.Kustomize).ToDictionary(file => file.Path, file => file.Text);

        Assert.DoesNotContain("namespace", files["overlays/prod/kustomization.yaml"], StringComparison.Ordinal);
        Assert.Contains("namespace: kube-system", files["overlays/prod/configmap-coredns.yaml"], StringComparison.Ordinal);
        Assert.Equal("- op: add\n  path: /metadata/namespace\n  value: shop\n", files["overlays/prod/patches/service-web.yaml"]);
    }

    private static EnvironmentModel Environment(string name, string ns, int replicas) => new()
    {
        App = "shop",
        Name = name,
        Namespace = ns,
        Objects =
        [
            ServiceIn(ns),
            new Deployment { Metadata = new ObjectMeta { Name = "web", Namespace = ns }, Spec = new DeploymentSpec { Replicas = replicas } },
        ],
    };

    private static Service ServiceIn(string ns) =>
        new() { Metadata = new ObjectMeta { Name = "web", Namespace = ns }, Spec = new ServiceSpec { Ports = [new ServicePort { Port = 80 }] } };
}
