using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>How a Pod resolves names, and what it is called itself.</summary>
internal static class DnsRules
{
    private const int MaxNameservers = 3;
    private const int MaxSearches = 32;
    private const int MaxSearchesLength = 2048;
    private const int MaxHostname = 64;

    internal static void Check(PodContext pod)
    {
        var spec = pod.Spec;
        var faults = pod.Faults;
        if (spec.DnsPolicy is not ("ClusterFirst" or "ClusterFirstWithHostNet" or "Default" or "None"))
            faults.NotSupported(pod.Path.Field("dnsPolicy"), spec.DnsPolicy ?? "", "ClusterFirst", "ClusterFirstWithHostNet", "Default", "None");
        CheckConfig(pod);
        for (var i = 0; i < spec.HostAliases.Count; i++)
        {
            var path = pod.Path.Field("hostAliases")[i];
            faults.Invalid(path.Field("ip"), spec.HostAliases[i].Ip, IpAddress.Complaints(spec.HostAliases[i].Ip));
            for (var j = 0; j < spec.HostAliases[i].Hostnames.Count; j++)
                faults.Invalid(path.Field("hostnames")[j], spec.HostAliases[i].Hostnames[j], DnsSubdomain.Complaints(spec.HostAliases[i].Hostnames[j]));
        }

        CheckHostname(pod);
    }

    private static void CheckConfig(PodContext pod)
    {
        var path = pod.Path.Field("dnsConfig");
        var config = pod.Spec.DnsConfig;
        var faults = pod.Faults;
        if (pod.Spec.DnsPolicy is "None")
        {
            if (config is null)
                faults.Required(path, "must be given with dnsPolicy: None");
            else if (config.Nameservers.IsEmpty)
                faults.Required(path.Field("nameservers"), "must be given with dnsPolicy: None");
            if (config is null || config.Nameservers.IsEmpty)
                return;
        }

        if (config is null)
            return;
        if (config.Nameservers.Count > MaxNameservers)
            faults.Invalid(path.Field("nameservers"), config.Nameservers.Count, "addresses are more than the 3 that are allowed");
        for (var i = 0; i < config.Nameservers.Count; i++)
            faults.Invalid(path.Field("nameservers")[i], config.Nameservers[i], IpAddress.Complaints(config.Nameservers[i]));
        if (config.Searches.Count > MaxSearches)
            faults.Invalid(path.Field("searches"), config.Searches.Count, "domains are more than the 32 that are allowed");
        if (TextSize.Of(string.Join(" ", config.Searches)) > MaxSearchesLength)
            faults.Invalid(path.Field("searches"), TextSize.Of(string.Join(" ", config.Searches)), "characters in all domains are more than the 2048 that are allowed");
        for (var i = 0; i < config.Searches.Count; i++)
            CheckSearch(config.Searches[i], path.Field("searches")[i], faults);
        for (var i = 0; i < config.Options.Count; i++)
        {
            if (string.IsNullOrEmpty(config.Options[i].Name))
                faults.Required(path.Field("options")[i], "must have a name");
        }
    }

    private static void CheckSearch(string search, FieldPath path, ApiFaults faults)
    {
        if (search is ".")
            return;
        faults.Invalid(path, search, DnsSubdomain.ComplaintsWithUnderscore(search.EndsWith('.') ? search.Substring(0, search.Length - 1) : search));
    }

    private static void CheckHostname(PodContext pod)
    {
        var spec = pod.Spec;
        var faults = pod.Faults;
        if (!pod.InStatefulSet)
        {
            if (spec.Hostname is { Length: > 0 } hostname)
                faults.Invalid(pod.Path.Field("hostname"), hostname, DnsLabel.Complaints(hostname));
            if (spec.Subdomain is { Length: > 0 } subdomain)
                faults.Invalid(pod.Path.Field("subdomain"), subdomain, DnsLabel.Complaints(subdomain));
        }

        if (spec.HostnameOverride is not { } name)
            return;
        var path = pod.Path.Field("hostnameOverride");
        if (spec.SetHostnameAsFQDN == true)
            faults.Forbidden(path, "must not stand beside setHostnameAsFQDN");
        if (spec.HostNetwork == true)
            faults.Forbidden(path, "must not be set on the host network");
        if (TextSize.Of(name) > MaxHostname)
            faults.TooLong(path, TextSize.Of(name), MaxHostname);
        faults.Invalid(path, name, DnsSubdomain.Complaints(name));
    }
}
