using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules.Catalogue;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Where a container sees the volumes of its Pod: as directories, or as block devices.</summary>
internal static class VolumeMountRules
{
    internal static void Check(Container container, FieldPath path, PodContext pod, IReadOnlyDictionary<string, Volume> volumes)
    {
        CheckMounts(container, path, pod, volumes);
        CheckDevices(container, path.Field("volumeDevices"), pod, volumes);
    }

    private static void CheckMounts(Container container, FieldPath path, PodContext pod, IReadOnlyDictionary<string, Volume> volumes)
    {
        var faults = pod.Faults;
        var list = path.Field("volumeMounts");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < container.VolumeMounts.Count; i++)
        {
            var mount = container.VolumeMounts[i];
            if (mount.Name.Length == 0)
                faults.Required(list[i].Field("name"));
            if (!volumes.ContainsKey(mount.Name))
                faults.As(StorageRules.VolumeNotDeclared, FaultReason.FieldValueNotFound, list[i].Field("name"), container.Name, mount.Name, faults.Key.Name);
            if (mount.MountPath.Length == 0)
                faults.Required(list[i].Field("mountPath"));
            if (!taken.Add(mount.MountPath))
                faults.Invalid(list[i].Field("mountPath"), mount.MountPath, "is mounted twice");
            if (container.VolumeDevices.Any(d => d.Name == mount.Name))
                faults.Invalid(list[i].Field("name"), mount.Name, "is a block device of the container as well");
            if (container.VolumeDevices.Any(d => d.DevicePath == mount.MountPath))
                faults.Invalid(list[i].Field("mountPath"), mount.MountPath, "is the path of a block device as well");
            CheckOptions(mount, container, list, i, faults);
        }
    }

    /// <summary>What the server reports without saying which mount it means.</summary>
    private static void CheckOptions(VolumeMount mount, Container container, FieldPath list, int index, ApiFaults faults)
    {
        if (mount.SubPath is { Length: > 0 } subPath)
            faults.Invalid(list.Field("subPath"), subPath, RelativePath.Complaints(subPath));
        if (mount.SubPathExpr is { Length: > 0 } expression)
        {
            if (mount.SubPath is { Length: > 0 })
                faults.Invalid(list[index].Field("subPathExpr"), expression, "must not stand beside subPath");
            faults.Invalid(list.Field("subPathExpr"), expression, RelativePath.Complaints(expression));
        }

        if (mount.MountPropagation is { } propagation)
        {
            if (propagation is not ("Bidirectional" or "HostToContainer" or "None"))
                faults.NotSupported(list.Field("mountPropagation"), propagation, "Bidirectional", "HostToContainer", "None");
            if (propagation is "Bidirectional" && container.SecurityContext?.Privileged != true)
                faults.Forbidden(list.Field("mountPropagation"), "may be Bidirectional only in privileged containers");
        }

        if (mount.RecursiveReadOnly is { } recursive)
            CheckRecursiveReadOnly(mount, recursive, list.Field("recursiveReadOnly"), faults);
    }

    private static void CheckRecursiveReadOnly(VolumeMount mount, string recursive, FieldPath path, ApiFaults faults)
    {
        if (recursive is "Disabled")
            return;
        if (recursive is not ("Enabled" or "IfPossible"))
        {
            faults.NotSupported(path, recursive, "Disabled", "Enabled", "IfPossible");
            return;
        }

        if (mount.ReadOnly != true)
            faults.Forbidden(path, "needs readOnly");
        if (mount.MountPropagation is { } propagation and not "None")
            faults.Forbidden(path, "must not stand beside the mount propagation " + propagation);
    }

    private static void CheckDevices(Container container, FieldPath list, PodContext pod, IReadOnlyDictionary<string, Volume> volumes)
    {
        var faults = pod.Faults;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < container.VolumeDevices.Count; i++)
        {
            var device = container.VolumeDevices[i];
            var name = list[i].Field("name");
            if (device.Name.Length == 0)
                faults.Required(name);
            else if (!names.Add(device.Name))
                faults.Invalid(name, device.Name, "is a device twice");
            if (!volumes.TryGetValue(device.Name, out var volume))
                faults.NotFound(name, device.Name, "is no volume of the Pod");
            else if (volume.PersistentVolumeClaim is null && volume.Ephemeral is null)
                faults.Invalid(name, device.Name, "must be a claim or an ephemeral volume to be a device");
            if (container.VolumeMounts.Any(m => m.Name == device.Name))
                faults.Invalid(name, device.Name, "is mounted as a directory as well");

            var path = list[i].Field("devicePath");
            if (device.DevicePath.Length == 0)
                faults.Required(path);
            if (paths.Contains(device.DevicePath))
                faults.Invalid(path, device.DevicePath, "is the path of two devices");
            if (RelativePath.HasParentElement(device.DevicePath))
                faults.Invalid(path, device.DevicePath, "must not have the element '..'");
            else
                paths.Add(device.DevicePath);
            if (container.VolumeMounts.Any(m => m.MountPath == device.DevicePath))
                faults.Invalid(path, device.DevicePath, "is the path of a mount as well");
        }
    }
}
