using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Files that keys and fields become inside a volume.</summary>
internal static class KeyToPathRules
{
    /// <summary>The largest file mode: octal 0777.</summary>
    internal const int MaxMode = 511;

    internal static void Check(EquatableArray<KeyToPath> items, FieldPath path, ApiFaults faults)
    {
        for (var i = 0; i < items.Count; i++)
        {
            VolumeSourceRules.RequireText(items[i].Key, path[i].Field("key"), faults);
            CheckFile(items[i].Path, path[i].Field("path"), faults);
            CheckMode(items[i].Mode, path[i].Field("mode"), faults);
        }
    }

    /// <summary>A file of the downward API. The server does not say which of the items it means.</summary>
    internal static void CheckDownward(DownwardAPIVolumeFile file, FieldPath path, ApiFaults faults)
    {
        CheckFile(file.Path, path.Field("path"), faults);
        if (file.FieldRef is { } field)
        {
            DownwardRules.CheckField(field, DownwardRules.VolumeFields, path.Field("fieldRef"), faults);
            if (file.ResourceFieldRef is not null)
                faults.Invalid(path, file.Path, "must have only one of fieldRef and resourceFieldRef");
        }
        else if (file.ResourceFieldRef is { } resource)
        {
            DownwardRules.CheckResource(resource, inVolume: true, path.Field("resourceFieldRef"), faults);
        }
        else
        {
            faults.Required(path, "must have fieldRef or resourceFieldRef in each item");
        }

        CheckMode(file.Mode, path.Field("mode"), faults);
    }

    internal static void CheckFile(string file, FieldPath path, ApiFaults faults)
    {
        if (file.Length == 0)
            faults.Required(path);
        else
            faults.Invalid(path, file, RelativePath.FileComplaints(file));
    }

    internal static void CheckMode(int? mode, FieldPath path, ApiFaults faults)
    {
        if (mode is < 0 or > MaxMode)
            faults.Invalid(path, mode.Value, "must lie between 0 and 511, which is octal 0777");
    }
}
