using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>What the API server does with an object before it stores it.</summary>
internal interface IAdmission
{
    /// <summary>The admitted form of a new object, if that is known already, because one like it was admitted before; null when it must be looked at.</summary>
    KubernetesObject? Recall(KubernetesObject value);

    /// <summary>Fills in defaults and refuses what a real API server refuses.</summary>
    /// <param name="value">The object as it was sent.</param>
    /// <param name="stored">The object that it replaces; null when it is created.</param>
    /// <exception cref="ApiException">The object is refused.</exception>
    KubernetesObject Admit(KubernetesObject value, KubernetesObject? stored);
}
