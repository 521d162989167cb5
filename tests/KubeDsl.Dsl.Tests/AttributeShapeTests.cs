using System.Reflection;

namespace KubeDsl.Tests;

/// <summary>Conventions that the compiler side relies on.</summary>
public sealed class AttributeShapeTests
{
    public static TheoryData<Type> Attributes => [.. typeof(AppAttribute).Assembly.GetExportedTypes().Where(t => typeof(Attribute).IsAssignableFrom(t) && !t.IsAbstract)];

    [Theory]
    [MemberData(nameof(Attributes))]
    public void A_parameter_has_a_property_of_its_name_that_cannot_be_written_again(Type attribute)
    {
        foreach (var parameter in attribute.GetConstructors().SelectMany(c => c.GetParameters()))
        {
            var property = attribute.GetProperty(char.ToUpperInvariant(parameter.Name![0]) + parameter.Name[1..]);
            Assert.NotNull(property);
            Assert.Null(property.SetMethod);
            Assert.Equal(parameter.ParameterType, property.PropertyType);
        }
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void It_stands_on_classes_and_cannot_be_derived_from(Type attribute)
    {
        Assert.True(attribute.IsSealed);
        Assert.Equal(AttributeTargets.Class, attribute.GetCustomAttribute<AttributeUsageAttribute>()!.ValidOn);
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Every_argument_can_be_written(Type attribute)
    {
        Type[] allowed = [typeof(string), typeof(string[]), typeof(int), typeof(int[]), typeof(bool), typeof(object)];
        Assert.All(attribute.GetProperties().Where(p => p.Name != nameof(Attribute.TypeId)), p => Assert.True(
            allowed.Contains(p.PropertyType) || (p.PropertyType.GetElementType() ?? p.PropertyType).IsEnum, p.Name));
    }

    [Fact]
    public void Flags_of_kinds_are_single_bits() =>
        Assert.All(Enum.GetValues<Kinds>().Where(k => k != Kinds.None), k => Assert.Equal(1, int.PopCount((int)k)));
}
