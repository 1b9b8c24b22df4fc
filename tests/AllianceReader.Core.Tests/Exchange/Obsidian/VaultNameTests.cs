using System.Text;
using AllianceReader.Articles;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Packages;

namespace AllianceReader.Core.Tests.Exchange.Obsidian;

/// <summary>Names of the notes' files, which are also what links call them.</summary>
public class VaultNameTests
{
    [Theory]
    [InlineData("Can Asia and Europe Make America's Alliances Great Again?", "Kim", "2018-09", "Can Asia and Europe Make America's Alliances Great Again (Kim 2018)")]
    [InlineData("A: b/c\\d#e^f[g]h|i*j?k\"l<m>n%%o", null, null, "A b c d e f g h i j k l m n o")]
    [InlineData("...", null, null, "Essay")]
    [InlineData("con", null, null, "Essay con")]
    [InlineData("nul.txt", null, "2024", "Essay nul.txt (2024)")]
    [InlineData(".hidden. ", "Publius", null, "hidden (Publius)")]
    [InlineData("\u202egnp.exe", null, null, "gnp.exe")]
    [InlineData("동맹은 왜 오래 가는가: 억지와 신뢰의 정치경제학에 대한 짧은 생각들과 그 뒤에 남은 여러 물음들", "문", "2025", "동맹은 왜 오래 가는가 억지와 신뢰의 정치경제학에 대한 짧은 생각들과 그 (문 2025)")]
    public async Task A_name_is_readable_and_fit_for_every_system(string title, string? family, string? published, string name) =>
        Assert.Equal([name + ".md"], await Names(Essay("a", title, family, published)));

    [Fact]
    public async Task No_two_notes_have_the_same_name_whatever_the_case() => Assert.Equal(
        ["Leagues (Kim 2018).md", "LEAGUES (Kim 2018) 2.md", "leagues (Kim 2018) 3.md", "Burden-Sharing 2.md"],
        await Names(Essay("a", "Leagues", "Kim", "2018"), Essay("b", "LEAGUES", "Kim", "2018"), Essay("c", "leagues", "Kim", "2018"), Essay("d", "Burden-Sharing", null, null)));

    [Fact]
    public async Task Whatever_an_essay_is_called_its_note_is_a_file_that_every_system_can_hold()
    {
        var essays = Exchange.Notes.Naughty.Select((title, i) => Essay($"essay-{i}", title, title, "2024")).ToArray();
        var bytes = await Zips.Write(Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[.. essays.Select(essay => new AnnotatedArticle(essay, []))]));

        // It refuses names that lead elsewhere, that two systems read otherwise, and that differ in case only.
        using var zip = new MemoryStream(bytes);
        var entries = SafeZip.Open(zip, "vault.zip").Entries;

        Assert.Equal(essays.Length + Snapshots.Codebook.Count + 1, entries.Count);
        Assert.All(entries, entry => Assert.InRange(Encoding.UTF8.GetByteCount(entry.Name.Split('/')[^1]), 4, 120));
        Assert.All(entries, entry => Assert.DoesNotContain(entry.Name.Split('/')[^1], c => ":\\#^[]|*?\"<>".Contains(c, StringComparison.Ordinal)));
    }

    private static async Task<string[]> Names(params Article[] essays)
    {
        List<string> written = [];
        var vault = new MemoryVault();
        await vault.Export(Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[.. essays.Select(essay => new AnnotatedArticle(essay, []))]));
        foreach (var essay in essays)
        {
            written.Add(vault.Files.Single(path => vault[path].Contains($"\nalliancereader-id: \"{essay.Slug}\"\n", StringComparison.Ordinal)));
        }
        return [.. written];
    }

    private static Article Essay(string slug, string title, string? family, string? published) => Some.Article("Words.", slug) with
    {
        Title = title,
        Published = published,
        Authors = family is null ? [] : [new(family, null, family)],
    };
}
