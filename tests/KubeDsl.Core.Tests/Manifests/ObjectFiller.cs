using System.Reflection;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;

namespace KubeDsl.Core.Tests.Manifests;

/// <summary>Makes objects whose every field is set to something that differs from its default: one seed, one object.</summary>
internal sealed class ObjectFiller(int seed)
{
    private static readonly string[] Texts = ["shop", "8080", "true", "null", "~", "1e3", " ", "a: b", "it's \"quoted\"", "two\nlines\n", "\u00e4\u65e5\U0001F600", "\\", "0x1F", "2026-01-31T12:00:00Z"];
    private static readonly string[] Quantities = ["250m", "64Mi", "2", "1.5Gi", "1e3", "100n", "9Ei", "-3"];
    private static readonly MethodInfo ToArray = typeof(EquatableArray).GetMethod(nameof(EquatableArray.ToEquatableArray))!;

    private readonly Random random = new(seed);

    internal KubernetesObject Fill(string kind) => (KubernetesObject)this.Object(typeof(KubernetesObject).Assembly.GetType("KubeDsl.Model." + kind, throwOnError: true)!);

    private object Object(Type type)
    {
        var result = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
            property.SetValue(result, this.Value(property));
        return result;
    }

    /// <summary>Bytes stand in the model as Base64 texts, so their type does not tell.</summary>
    private object Value(PropertyInfo property) => (property.DeclaringType!.Name, property.Name) is ("ConfigMap", "BinaryData") or ("Secret", "Data")
        ? EquatableMap.Create(("key", Convert.ToBase64String(this.Bytes())), ("other", Convert.ToBase64String(this.Bytes())))
        : this.Value(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, Nullable.GetUnderlyingType(property.PropertyType) is not null);

    private object Value(Type type, bool mayBeDefault = false)
    {
        if (type == typeof(string))
            return this.Text();
        if (type == typeof(int))
            return mayBeDefault && this.Chance() ? 0 : this.Pick(1, -1, 30080, int.MaxValue, int.MinValue);
        if (type == typeof(long))
            return mayBeDefault && this.Chance() ? 0L : this.Pick(1L, -1L, 3_000_000_000L, long.MaxValue, long.MinValue);
        if (type == typeof(bool))
            return !mayBeDefault || this.Chance();
        if (type == typeof(Quantity))
            return Quantity.Parse(this.Pick(Quantities));
        if (type == typeof(IntOrString))
            return this.Chance() ? new IntOrString(this.random.Next(1, 65536)) : new IntOrString(this.Pick("http", "25%", "8080"));
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero).AddTicks(this.random.NextInt64(TimeSpan.TicksPerDay));
        if (!type.IsGenericType)
            return this.Object(type);

        var element = type.GetGenericArguments()[0];
        return type.GetGenericTypeDefinition() == typeof(EquatableArray<>) ? this.List(element) : this.Map(type, element);
    }

    private object List(Type element)
    {
        var items = Array.CreateInstance(element, this.random.Next(1, 3));
        for (var i = 0; i < items.Length; i++)
            items.SetValue(this.Value(element, mayBeDefault: true), i);
        return ToArray.MakeGenericMethod(element).Invoke(null, [items])!;
    }

    private object Map(Type type, Type element)
    {
        var entry = typeof(KeyValuePair<,>).MakeGenericType(typeof(string), element);
        var entries = Array.CreateInstance(entry, 2);
        for (var i = 0; i < entries.Length; i++)
            entries.SetValue(Activator.CreateInstance(entry, this.Text() + i, this.Value(element)), i);
        return Activator.CreateInstance(type, entries)!;
    }

    private string Text() => this.Pick(Texts) + this.random.Next(100);

    private byte[] Bytes()
    {
        var bytes = new byte[this.random.Next(1, 9)];
        this.random.NextBytes(bytes);
        return bytes;
    }

    private bool Chance() => this.random.Next(2) == 0;

    private T Pick<T>(params T[] from) => from[this.random.Next(from.Length)];
}
