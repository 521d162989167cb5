using System.Reflection;
using System.Text.RegularExpressions;
using KubeDsl.Rules;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Core.Tests.Rules;

public sealed partial class RuleCatalogueTests
{
    [Fact]
    public void Every_rule_is_listed_once_in_the_order_of_ids()
    {
        var declared = typeof(RuleCatalogue).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(RuleCatalogue).Namespace)
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(Rule))
            .Select(f => ((Rule)f.GetValue(null)!).Id)
            .Order(StringComparer.Ordinal);
        Assert.Equal(declared, RuleCatalogue.All.Select(r => r.Id));
        Assert.Equal(RuleCatalogue.All.Count, RuleCatalogue.All.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Texts_are_as_a_compiler_shows_them() => Assert.All(RuleCatalogue.All, rule =>
    {
        Assert.Matches(IdPattern(), rule.Id);
        Assert.Matches(CategoryPattern(), rule.Category);
        Assert.False(rule.MessageFormat.EndsWith('.'), rule.Id + ": a message has no final full stop");
        Assert.False(rule.Title.EndsWith('.'), rule.Id + ": a title has no final full stop");
        Assert.True(rule.Description.EndsWith('.'), rule.Id + ": a description is made of sentences");
        Assert.DoesNotContain('\n', rule.MessageFormat + rule.Title + rule.Description);
    });

    [Fact]
    public void A_rule_is_found_by_its_id()
    {
        Assert.Same(NetworkingRules.PortConflict, RuleCatalogue.Find("KDSL0301"));
        Assert.Null(RuleCatalogue.Find("KDSL9999"));
    }

    [GeneratedRegex("^KDSL[0-9]{4}$")]
    private static partial Regex IdPattern();

    [GeneratedRegex("^KubeDsl\\.[A-Z][A-Za-z]+$")]
    private static partial Regex CategoryPattern();
}
