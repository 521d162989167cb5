using KubeDsl.Model;
using KubeDsl.Rules;

namespace KubeDsl.Runtime.Store;

/// <summary>The names that an object goes by.</summary>
internal static class ObjectNames
{
    extension(KubernetesObject value)
    {
        /// <summary>The object's name among those of its kind.</summary>
        internal NamespacedName NamespacedName => new(value.Metadata.Namespace ?? "", value.Metadata.Name ?? "");

        /// <summary>The object's name among all.</summary>
        internal ObjectKey Key => new(value.Kind, value.Metadata.Namespace ?? "", value.Metadata.Name ?? "");

        /// <summary>The uid that the API server gave; empty before.</summary>
        internal string Uid => value.Metadata.Uid ?? "";

        /// <summary>The name; empty before the API server made one.</summary>
        internal string Name => value.Metadata.Name ?? "";

        /// <summary>The namespace; empty for objects of the cluster.</summary>
        internal string Namespace => value.Metadata.Namespace ?? "";

        /// <summary>True when the object is being deleted.</summary>
        internal bool IsTerminating => value.Metadata.DeletionTimestamp is not null;

        /// <summary>The reference to the controller of the object; null when it has none.</summary>
        internal OwnerReference? Controller
        {
            get
            {
                foreach (var owner in value.Metadata.OwnerReferences)
                {
                    if (owner.Controller == true)
                        return owner;
                }

                return null;
            }
        }
    }
}
