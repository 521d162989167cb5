using KubeDsl.Collections;

namespace KubeDsl.Core.Tests.Model;

/// <summary>The map is sorted and has each key once, whatever it is made of.</summary>
public sealed class EquatableMapTests
{
    [Fact]
    public void Entries_are_in_ordinal_order_and_the_later_of_two_counts()
    {
        var map = EquatableMap.Create(("b", 1), ("a", 2), ("B", 3), ("a", 4));
        Assert.Equal([new("B", 3), new("a", 4), new("b", 1)], map);
        Assert.Equal(EquatableMap.Create(("B", 3), ("a", 4), ("b", 1)), map);
    }

    [Theory]
    [InlineData("a", "a=9 c=2 e=3")]
    [InlineData("c", "a=1 c=9 e=3")]
    [InlineData("0", "0=9 a=1 c=2 e=3")]
    [InlineData("b", "a=1 b=9 c=2 e=3")]
    [InlineData("f", "a=1 c=2 e=3 f=9")]
    public void An_entry_is_replaced_or_put_in_its_place(string key, string expected)
    {
        var map = EquatableMap.Create(("a", 1), ("c", 2), ("e", 3));
        Assert.Equal(expected, string.Join(' ', map.With(key, 9).Select(e => e.Key + "=" + e.Value)));
        Assert.Equal(3, map.Count);
        Assert.Equal("x=9", string.Join(' ', default(EquatableMap<int>).With("x", 9).Select(e => e.Key + "=" + e.Value)));
    }

    [Fact]
    public void What_is_made_of_a_list_does_not_change_with_it()
    {
        var entries = new List<KeyValuePair<string, int>> { new("a", 1), new("b", 2) };
        var map = new EquatableMap<int>(entries);
        entries[0] = new("a", 7);
        Assert.Equal(1, map["a"]);
    }

    [Fact]
    public void A_key_must_be_there() => Assert.Throws<ArgumentNullException>(() => new EquatableMap<int>([new(null!, 1)]));
}
