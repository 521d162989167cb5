using KubeDsl.Model;

namespace KubeDsl.Generator.Tests.Acceptance;

/// <summary>Everything that the objects of an app point at by name, and that is not among them: what somebody else must have put into the cluster.</summary>
internal sealed class ReferenceCheck
{
    private readonly HashSet<string> known;
    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);

    private ReferenceCheck(IReadOnlyList<KubernetesObject> objects) =>
        this.known = objects.SelectMany(NamesOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>The names that are pointed at and not there, such as <c>Secret tls</c> or <c>Service web port http</c>.</summary>
    internal static IReadOnlyCollection<string> Missing(IReadOnlyList<KubernetesObject> objects)
    {
        var check = new ReferenceCheck(objects);
        foreach (var value in objects)
            check.Visit(value);
        return check.missing;
    }

    private static IEnumerable<string> NamesOf(KubernetesObject value)
    {
        yield return value.Kind + " " + value.Metadata.Name;
        if (value is ConfigMap map)
        {
            foreach (var key in map.Data.Select(d => d.Key).Concat(map.BinaryData.Select(d => d.Key)))
                yield return "ConfigMap " + map.Metadata.Name + " key " + key;
        }

        if (value is not Service service)
            yield break;
        foreach (var port in service.Spec.Ports)
        {
            yield return "Service " + service.Metadata.Name + " port " + port.Name;
            yield return FormattableString.Invariant($"Service {service.Metadata.Name} port {port.Port}");
        }
    }

    private void Expect(string reference)
    {
        if (!this.known.Contains(reference))
            this.missing.Add(reference);
    }

    private void Expect(string kind, string? name, bool optional = false)
    {
        if (name is { Length: > 0 } && !optional)
            this.Expect(kind + " " + name);
    }

    private void Visit(KubernetesObject value)
    {
        switch (value)
        {
            case Pod item:
                this.Visit(item.Spec, []);
                break;
            case Deployment item:
                this.Visit(item.Spec.Template.Spec, []);
                break;
            case DaemonSet item:
                this.Visit(item.Spec.Template.Spec, []);
                break;
            case StatefulSet item:
                this.Expect("Service", item.Spec.ServiceName);
                this.Visit(item.Spec.Template.Spec, item.Spec.VolumeClaimTemplates);
                foreach (var claim in item.Spec.VolumeClaimTemplates)
                    this.Expect("StorageClass", claim.Spec.StorageClassName);
                break;
            case Job item:
                this.Visit(item.Spec.Template.Spec, []);
                break;
            case CronJob item:
                this.Visit(item.Spec.JobTemplate.Spec.Template.Spec, []);
                break;
            case PersistentVolumeClaim item:
                this.Expect("StorageClass", item.Spec.StorageClassName);
                break;
            case HorizontalPodAutoscaler item:
                this.Expect(item.Spec.ScaleTargetRef.Kind, item.Spec.ScaleTargetRef.Name);
                break;
            case Ingress item:
                this.Visit(item);
                break;
            case ServiceAccount item:
                foreach (var secret in item.ImagePullSecrets)
                    this.Expect("Secret", secret.Name);
                break;
            case RoleBinding item:
                this.Visit(item.RoleRef, item.Subjects);
                break;
            case ClusterRoleBinding item:
                this.Visit(item.RoleRef, item.Subjects);
                break;
        }
    }

    private void Visit(RoleRef role, IEnumerable<Subject> subjects)
    {
        this.Expect(role.Kind, role.Name);
        // Users and groups are no objects.
        foreach (var subject in subjects.Where(s => s.Kind is "ServiceAccount"))
            this.Expect(subject.Kind, subject.Name);
    }

    private void Visit(Ingress ingress)
    {
        this.Expect("IngressClass", ingress.Spec.IngressClassName);
        foreach (var tls in ingress.Spec.Tls)
            this.Expect("Secret", tls.SecretName);
        foreach (var backend in ingress.Spec.Rules.SelectMany(r => r.Http?.Paths ?? default).Select(p => p.Backend.Service!))
            this.Expect("Service " + backend.Name + " port " + (backend.Port?.Name ?? FormattableString.Invariant($"{backend.Port?.Number}")));
    }

    private void Visit(PodSpec spec, IEnumerable<PersistentVolumeClaim> claims)
    {
        this.Expect("ServiceAccount", spec.ServiceAccountName);
        this.Expect("PriorityClass", spec.PriorityClassName);
        foreach (var secret in spec.ImagePullSecrets)
            this.Expect("Secret", secret.Name);
        foreach (var volume in spec.Volumes)
            this.Visit(volume);
        var volumes = spec.Volumes.Select(v => v.Name).Concat(claims.Select(c => c.Metadata.Name!)).ToHashSet(StringComparer.Ordinal);
        var containers = spec.InitContainers.Concat(spec.Containers).ToList();
        foreach (var container in containers)
        {
            this.Visit(container);
            foreach (var mount in container.VolumeMounts.Where(m => !volumes.Contains(m.Name)))
                this.missing.Add("volume " + mount.Name + " of " + container.Name);
        }
    }

    private void Visit(Volume volume)
    {
        if (volume.ConfigMap is { } map)
        {
            this.Expect("ConfigMap", map.Name, map.Optional == true);
            foreach (var item in map.Items)
                this.Expect("ConfigMap " + map.Name + " key " + item.Key);
        }

        this.Expect("Secret", volume.Secret?.SecretName, volume.Secret?.Optional == true);
        this.Expect("PersistentVolumeClaim", volume.PersistentVolumeClaim?.ClaimName);
        this.Expect("StorageClass", volume.Ephemeral?.VolumeClaimTemplate?.Spec.StorageClassName);
    }

    private void Visit(Container container)
    {
        var ports = container.Ports.Select(p => p.Name).ToHashSet();
        foreach (var probe in new[] { container.LivenessProbe, container.ReadinessProbe, container.StartupProbe })
        {
            foreach (var port in new[] { probe?.HttpGet?.Port.Text, probe?.TcpSocket?.Port.Text })
            {
                if (port is not null && !ports.Contains(port))
                    this.missing.Add("port " + port + " of " + container.Name);
            }
        }

        foreach (var source in container.EnvFrom)
        {
            this.Expect("ConfigMap", source.ConfigMapRef?.Name, source.ConfigMapRef?.Optional == true);
            this.Expect("Secret", source.SecretRef?.Name, source.SecretRef?.Optional == true);
        }

        foreach (var source in container.Env.Select(e => e.ValueFrom).OfType<EnvVarSource>())
        {
            this.Expect("Secret", source.SecretKeyRef?.Name, source.SecretKeyRef?.Optional == true);
            if (source.ConfigMapKeyRef is { } map)
                this.Expect("ConfigMap " + map.Name + " key " + map.Key);
        }
    }
}
