using System;
using System.Collections.Generic;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Rules.Pods;

/// <summary>KDSL0106. A digest pins the image whatever the tag says; the colon of a registry's port is no tag.</summary>
internal static class ImageVersionRule
{
    internal static IEnumerable<Fault> Check(PodTemplate pod)
    {
        foreach (var container in pod.Containers)
        {
            if (container.Container.Image is not { Length: > 0 } image || image.Contains("@"))
                continue;
            var name = image.Substring(image.LastIndexOf('/') + 1);
            var colon = name.IndexOf(':');
            var tag = colon < 0 ? "" : name.Substring(colon + 1);
            if (tag.Length > 0 && !string.Equals(tag, "latest", StringComparison.Ordinal))
                continue;
            yield return new Fault
            {
                Rule = PodRules.ImageNotPinned,
                Place = container.At(container.Path.Field("image")),
                Arguments = [image, tag.Length == 0 ? "no tag" : "the tag 'latest'"],
            };
        }
    }
}
