using System.Text.Json;
using System.Text.RegularExpressions;
using AllianceReader.Support;

namespace AllianceReader.Web.Tests.Security;

/// <summary>
/// What was found wrong in comparable products is tried here: each weakness by a test that has its number in its name, by one that tries
/// more than it, or not at all, with the reason.
/// </summary>
public sealed partial class PeerWeaknessesTests
{
    private const string ByARealId = nameof(BeyondTheLinkTests.PV05_idor_no_passage_is_read_changed_tagged_deleted_or_brought_back_by_its_real_id);
    private const string ByALink = nameof(SharedLinkTests.PV13_readonly_bypass_whoever_has_a_link_can_change_nothing);

    // Where others have a second account, here is whoever has a link; and one test may try several at once.
    private static readonly Dictionary<string, string> triedBy = new()
    {
        ["PV07"] = ByARealId,
        ["PV35"] = ByARealId,
        ["PV37"] = ByALink,
        ["PV41"] = ByARealId,
        ["PV43"] = ByARealId,
        ["PV58"] = ByALink,
    };

    private static readonly Dictionary<string, string> cannotBe = new()
    {
        ["PV09"] = "There is no second factor to switch off; the password itself is asked for when it is changed.",
        ["PV34"] = "There are no keys to the API; a program comes in by the same session as a browser.",
        ["PV36"] = "There are no teams, no invitations and no roles.",
    };

    [Fact]
    public void Each_is_tried_or_cannot_be()
    {
        var kit = Path.Combine(Repository.Shared, "kits", "hostile", "peer-vulnerabilities.json");
        Assert.SkipUnless(File.Exists(kit), "The list of weaknesses found in comparable products lies beside the checkout (kits/hostile) and is not there.");
        var known = JsonSerializer.Deserialize<JsonElement[]>(File.ReadAllText(kit))!.Select(weakness => weakness.GetProperty("id").GetString()!).ToList();
        var tests = Tests();
        var numbered = tests.Select(test => test[..4]).ToHashSet();

        Assert.DoesNotContain(known, id => !numbered.Contains(id) && !triedBy.ContainsKey(id) && !cannotBe.ContainsKey(id));
        Assert.Empty(numbered.Except(known));
        Assert.Empty(triedBy.Values.Except(tests));
        Assert.DoesNotContain(triedBy.Keys.Concat(cannotBe.Keys), numbered.Contains);
    }

    // The other projects' tests too, as they are written.
    private static HashSet<string> Tests() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(file => Numbered().Matches(File.ReadAllText(file)).Select(test => test.Groups["name"].Value))];

    [GeneratedRegex(@"^\s*(?:\[Fact[^\]]*\]|\[InlineData.*\]|\[MemberData[^\]]*\]|\[Theory[^\]]*\])\r?\n\s*public (?:async Task|void|Task|Property) (?<name>PV\d\d_\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Numbered();
}
