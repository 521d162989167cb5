using KubeDsl.TestKit;

namespace KubeDsl.Generator.Tests;

/// <summary>What an edit costs.</summary>
public sealed class IncrementalityTests
{
    private static readonly TestProject Project = new(
        new TestFile("Shop.cs", """
            using KubeDsl;
            [App] public partial class Shop
            {
                [Deployment(Replicas = 3), Container(Images.Web), Service] public partial class Web { [ContainerPort(8080)] public partial class Http; }
                [Deployment, Container("api"), Env<Web.Http>("Web")] public partial class Api { int Twice(int x) => 2 * x; }
            }
            """),
        new TestFile("Prod.cs", """
            using KubeDsl;
            [NodePool] public partial class Pool;
            [Cluster, Nodes<Pool>(2, Cpu = "4", Memory = "8Gi")] public partial class Here;
            [Environment<Shop, Here>] public partial class Prod;
            """),
        new TestFile("Images.cs", "public static class Images { public const string Web = \"web:1\"; public static int Count() { return 1; } }"));

    [Fact]
    public void Each_edit_costs_what_it_changes() => Verify.Steps(
        Project,
        """
        edit in an unrelated file      | Declarations    | 4 Cached
        edit in an unrelated file      | Environments    | 1 Cached
        edit in an unrelated file      | Inputs          | 1 Cached
        edit in an unrelated file      | Manifests       | 1 Cached
        edit in an unrelated file      | References      | 1 Unchanged
        edit in an unrelated file      | Registry        | 1 Cached
        edit in an unrelated file      | Roots           | 2 Unchanged
        edit in an unrelated file      | Settings        | 1 Cached
        edit in an unrelated file      | SharedManifests | 1 Cached
        edit in an unrelated file      | (output)        | 8 Cached
        line inserted above            | Declarations    | 4 Cached
        line inserted above            | Environments    | 1 Cached
        line inserted above            | Inputs          | 1 Cached
        line inserted above            | Manifests       | 1 Cached
        line inserted above            | References      | 1 Unchanged
        line inserted above            | Registry        | 1 Cached
        line inserted above            | Roots           | 2 Unchanged
        line inserted above            | Settings        | 1 Cached
        line inserted above            | SharedManifests | 1 Cached
        line inserted above            | (output)        | 8 Cached
        body of a method               | Declarations    | 4 Cached
        body of a method               | Environments    | 1 Cached
        body of a method               | Inputs          | 1 Cached
        body of a method               | Manifests       | 1 Cached
        body of a method               | References      | 1 Unchanged
        body of a method               | Registry        | 1 Cached
        body of a method               | Roots           | 2 Unchanged
        body of a method               | Settings        | 1 Cached
        body of a method               | SharedManifests | 1 Cached
        body of a method               | (output)        | 8 Cached
        body of a declaration's method | Declarations    | 4 Cached
        body of a declaration's method | Environments    | 1 Cached
        body of a declaration's method | Inputs          | 1 Cached
        body of a declaration's method | Manifests       | 1 Cached
        body of a declaration's method | References      | 1 Unchanged
        body of a declaration's method | Registry        | 1 Cached
        body of a declaration's method | Roots           | 2 Unchanged
        body of a declaration's method | Settings        | 1 Cached
        body of a declaration's method | SharedManifests | 1 Cached
        body of a declaration's method | (output)        | 8 Cached
        constant in another file       | Declarations    | 4 Cached
        constant in another file       | Environments    | 1 Modified
        constant in another file       | Inputs          | 1 Cached
        constant in another file       | Manifests       | 1 Modified
        constant in another file       | References      | 1 Unchanged
        constant in another file       | Registry        | 1 Cached
        constant in another file       | Roots           | 2 Unchanged
        constant in another file       | Settings        | 1 Cached
        constant in another file       | SharedManifests | 1 Cached
        constant in another file       | (output)        | 2 Modified, 6 Cached
        replicas                       | Declarations    | 4 Cached
        replicas                       | Environments    | 1 Modified
        replicas                       | Inputs          | 1 Cached
        replicas                       | Manifests       | 1 Modified
        replicas                       | References      | 1 Unchanged
        replicas                       | Registry        | 1 Cached
        replicas                       | Roots           | 2 Unchanged
        replicas                       | Settings        | 1 Cached
        replicas                       | SharedManifests | 1 Cached
        replicas                       | (output)        | 2 Modified, 6 Cached
        port number                    | Declarations    | 1 Modified, 2 Unchanged, 1 Cached
        port number                    | Environments    | 1 Modified
        port number                    | Inputs          | 1 Cached
        port number                    | Manifests       | 1 Modified
        port number                    | References      | 1 Unchanged
        port number                    | Registry        | 1 Cached
        port number                    | Roots           | 1 Modified, 1 Unchanged
        port number                    | Settings        | 1 Cached
        port number                    | SharedManifests | 1 Cached
        port number                    | (output)        | 3 Modified, 5 Cached
        another declaration            | Declarations    | 1 New, 1 Modified, 2 Unchanged, 1 Cached
        another declaration            | Environments    | 1 Modified
        another declaration            | Inputs          | 1 Cached
        another declaration            | Manifests       | 1 Modified
        another declaration            | References      | 1 Unchanged
        another declaration            | Registry        | 1 Cached
        another declaration            | Roots           | 1 Modified, 1 Unchanged
        another declaration            | Settings        | 1 Cached
        another declaration            | SharedManifests | 1 Cached
        another declaration            | (output)        | 1 New, 3 Modified, 5 Cached
        more nodes                     | Declarations    | 4 Cached
        more nodes                     | Environments    | 1 Modified
        more nodes                     | Inputs          | 1 Cached
        more nodes                     | Manifests       | 1 Modified
        more nodes                     | References      | 1 Unchanged
        more nodes                     | Registry        | 1 Cached
        more nodes                     | Roots           | 2 Unchanged
        more nodes                     | Settings        | 1 Cached
        more nodes                     | SharedManifests | 1 Cached
        more nodes                     | (output)        | 2 Modified, 6 Cached
        """,
        Edit.Unrelated,
        Edit.LineAbove("Shop.cs"),
        Edit.Replace("body of a method", "Images.cs", "return 1;", "return 2;"),
        Edit.Replace("body of a declaration's method", "Shop.cs", "2 * x", "3 * x"),
        Edit.Replace("constant in another file", "Images.cs", "web:1", "web:2"),
        Edit.Replace("replicas", "Shop.cs", "Replicas = 3", "Replicas = 4"),
        Edit.Replace("port number", "Shop.cs", "8080", "8081"),
        Edit.Replace("another declaration", "Shop.cs", "[Deployment, Container(\"api\")", "[Deployment, Container(\"new\")] public partial class New; [Deployment, Container(\"api\")"),
        Edit.Replace("more nodes", "Prod.cs", "Pool>(2", "Pool>(3"));
}
