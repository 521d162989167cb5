using System;

namespace KubeDsl.Rules.Grammars;

/// <summary>Reads addresses as Kubernetes always did: parts may have leading zeros, which only strict checks complain about.</summary>
internal static class IpAddressParser
{
    internal static bool TryParse(string text, out IpAddress address)
    {
        foreach (var c in text)
        {
            if (c == '.')
                return TryParseV4(text, out address);
            if (c == ':')
                return TryParseV6(text, out address);
        }

        address = default;
        return false;
    }

    private static bool TryParseV4(string text, out IpAddress address)
    {
        address = default;
        var ok = TryReadV4(text, out var value, out var strict);
        if (ok)
            address = new IpAddress(0, value, isV4: true, strict);
        return ok;
    }

    private static bool TryReadV4(string text, out uint value, out bool strict)
    {
        value = 0;
        strict = true;
        var parts = text.Split('.');
        if (parts.Length != 4)
            return false;
        foreach (var part in parts)
        {
            if (!TryReadNumber(part, 10, 255, out var number))
                return false;
            strict &= part.Length == 1 || part[0] != '0';
            value = (value << 8) | number;
        }

        return true;
    }

    private static bool TryParseV6(string text, out IpAddress address)
    {
        address = default;
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        var strict = true;
        var head = new ushort[8];
        var tail = new ushort[8];
        var tailCount = 0;
        if (!TryReadGroups(gap < 0 ? text : text.Substring(0, gap), gap < 0, head, out var headCount, ref strict)
            || (gap >= 0 && !TryReadGroups(text.Substring(gap + 2), mayHaveV4: true, tail, out tailCount, ref strict)))
            return false;
        if (gap < 0 ? headCount != 8 : headCount + tailCount > 7)
            return false;
        Array.Copy(tail, 0, head, 8 - tailCount, tailCount);
        address = new IpAddress(Join(head, 0), Join(head, 4), isV4: false, strict);
        return true;
    }

    private static bool TryReadGroups(string text, bool mayHaveV4, ushort[] groups, out int count, ref bool strict)
    {
        count = 0;
        if (text.Length == 0)
            return true;
        var parts = text.Split(':');
        for (var i = 0; i < parts.Length; i++)
        {
            if (count == 8)
                return false;
            if (mayHaveV4 && i == parts.Length - 1 && parts[i].Contains('.'))
            {
                if (count > 6 || !TryReadV4(parts[i], out var v4, out var strictV4))
                    return false;
                strict &= strictV4;
                groups[count++] = (ushort)(v4 >> 16);
                groups[count++] = (ushort)v4;
                continue;
            }

            if (!TryReadNumber(parts[i], 16, 0xffff, out var group))
                return false;
            strict &= parts[i].Length <= 4;
            groups[count++] = (ushort)group;
        }

        return true;
    }

    private static bool TryReadNumber(string text, uint radix, uint max, out uint number)
    {
        number = 0;
        foreach (var c in text)
        {
            var digit = c switch
            {
                >= '0' and <= '9' => (uint)(c - '0'),
                >= 'a' and <= 'f' => (uint)(c - 'a' + 10),
                >= 'A' and <= 'F' => (uint)(c - 'A' + 10),
                _ => uint.MaxValue,
            };
            if (digit >= radix)
                return false;
            number = (number * radix) + digit;
            if (number > max)
                return false;
        }

        return text.Length > 0;
    }

    private static ulong Join(ushort[] groups, int start) =>
        ((ulong)groups[start] << 48) | ((ulong)groups[start + 1] << 32) | ((ulong)groups[start + 2] << 16) | groups[start + 3];
}
