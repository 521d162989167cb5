using System;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>IPv6 addresses that are not written in their one canonical form: tools that compare texts take them for others.</summary>
internal static class AddressWarnings
{
    internal static void CheckAddress(string text, FieldPath path, ApiFaults faults)
    {
        if (IpAddress.TryParse(text, out var address) && !address.IsV4 && !string.Equals(address.ToString(), text, StringComparison.Ordinal))
            faults.Warn(path, "'" + text + "' is not written in the usual way, which is '" + address + "'");
    }

    internal static void CheckRange(string text, FieldPath path, ApiFaults faults)
    {
        if (Cidr.TryParse(text, out var range) && !range.Address.IsV4 && !string.Equals(range.ToString(), text, StringComparison.Ordinal))
            faults.Warn(path, "'" + text + "' is not written in the usual way, which is '" + range + "'");
    }

    internal static void Check(NetworkPolicySpec spec, ApiFaults faults)
    {
        for (var i = 0; i < spec.Ingress.Count; i++)
        {
            for (var j = 0; j < spec.Ingress[i].From.Count; j++)
                CheckBlock(spec.Ingress[i].From[j].IpBlock, FieldPath.Spec.Field("ingress")[i].Field("from")[j].Field("ipBlock"), faults);
        }

        for (var i = 0; i < spec.Egress.Count; i++)
        {
            for (var j = 0; j < spec.Egress[i].To.Count; j++)
                CheckBlock(spec.Egress[i].To[j].IpBlock, FieldPath.Spec.Field("egress")[i].Field("to")[j].Field("ipBlock"), faults);
        }
    }

    private static void CheckBlock(IPBlock? block, FieldPath path, ApiFaults faults)
    {
        if (block is null)
            return;
        CheckRange(block.Cidr, path.Field("cidr"), faults);
        for (var i = 0; i < block.Except.Count; i++)
            CheckRange(block.Except[i], path.Field("except")[i], faults);
    }
}
