using KubeDsl.Model;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Vectors.Controllers;

/// <summary>The recorded objects were accepted.</summary>
internal sealed class AcceptEverything : IAdmission
{
    public KubernetesObject Admit(KubernetesObject value, KubernetesObject? stored) => value;
}
