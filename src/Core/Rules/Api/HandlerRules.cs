using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>What probes and hooks do.</summary>
internal static class HandlerRules
{
    internal static void Check(Handler handler, long gracePeriod, FieldPath path, ApiFaults faults)
    {
        var found = false;
        if (handler.Exec is { } exec && IsFirst(ref found, path.Field("exec"), faults) && exec.Command.IsEmpty)
            faults.Required(path.Field("exec.command"));
        if (handler.HttpGet is { } http && IsFirst(ref found, path.Field("httpGet"), faults))
            CheckHttp(http, path.Field("httpGet"), faults);
        if (handler.TcpSocket is { } tcp && IsFirst(ref found, path.Field("tcpSocket"), faults))
            CheckPort(tcp.Port, path.Field("tcpSocket.port"), faults);
        if (handler.Grpc is { } grpc && IsFirst(ref found, path.Field("grpc"), faults) && !PortNumber.IsValid(grpc.Port))
            faults.Invalid(path.Field("grpc.port"), grpc.Port, PortNumber.Wanted);
        if (handler.Sleep is { } sleep && IsFirst(ref found, path.Field("sleep"), faults) && (sleep.Seconds < 0 || sleep.Seconds > gracePeriod))
            faults.Invalid(path.Field("sleep"), sleep.Seconds, FormattableText.Of("must lie between 0 and the grace period of {0} seconds", gracePeriod));
        if (!found)
            faults.Required(path, "must have one of exec, httpGet, tcpSocket, grpc (probes) or sleep (hooks)");
    }

    /// <summary>A port by number or by the name that a container gives it.</summary>
    internal static void CheckPort(IntOrString port, FieldPath path, ApiFaults faults)
    {
        if (port.Text is { } name)
            ContainerPortRules.CheckName(name, PortName.Complaints(name), path, faults);
        else if (!PortNumber.IsValid(port.Number))
            faults.Invalid(path, port.Number, PortNumber.Wanted);
    }

    private static bool IsFirst(ref bool found, FieldPath path, ApiFaults faults)
    {
        if (found)
            faults.Forbidden(path, "must not stand beside another handler; one is enough");
        var first = !found;
        found = true;
        return first;
    }

    private static void CheckHttp(HTTPGetAction http, FieldPath path, ApiFaults faults)
    {
        if (string.IsNullOrEmpty(http.Path))
            faults.Required(path.Field("path"));
        CheckPort(http.Port, path.Field("port"), faults);
        if (http.Scheme is not ("HTTP" or "HTTPS"))
            faults.NotSupported(path.Field("scheme"), http.Scheme ?? "", "HTTP", "HTTPS");
        foreach (var header in http.HttpHeaders)
        {
            if (!IsHeaderName(header.Name))
                faults.Invalid(path.Field("httpHeaders"), header.Name, "must be letters, digits and '-'");
        }
    }

    private static bool IsHeaderName(string name)
    {
        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-'))
                return false;
        }

        return name.Length > 0;
    }
}
