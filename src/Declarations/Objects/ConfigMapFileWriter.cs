using System.Globalization;
using System.Text;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Manifests;

namespace KubeDsl.Declarations.Objects;

/// <summary>Keys of ConfigMaps that are files.</summary>
internal static class ConfigMapFileWriter
{
    internal static void Write(DeclaredAttribute attribute, Field configMap)
    {
        if (attribute[ArgumentNames.File] is not { Text: { Length: > 0 } path } argument || ProjectFiles.Find(argument, path, configMap.Context) is not { } file)
            return;
        var key = attribute.Text(ArgumentNames.Key) ?? path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        var origin = attribute[ArgumentNames.Key]?.Origin ?? argument.Origin;
        var prepared = configMap.Context.Inputs.FindPrepared(path) is { } found ? PreparedFile.Read(found.Read(configMap.Context.Table.CancellationToken)) : null;
        if (prepared is { Bytes: { } bytes })
        {
            configMap["binaryData"].Entry(key).Set(bytes, origin);
            return;
        }

        var text = prepared?.Size is null ? file.Read(configMap.Context.Table.CancellationToken) : "";
        var size = prepared?.Size ?? Encoding.UTF8.GetByteCount(text);
        if (size > PreparedFile.MaxSize)
            configMap.Context.Report(DeclarationFaultKind.FileTooLarge, argument.Origin, path, size.ToString(CultureInfo.InvariantCulture), PreparedFile.MaxSize.ToString(CultureInfo.InvariantCulture));
        else
            configMap["data"].Entry(key).Set(text, origin);
    }
}
