namespace AllianceReader.Core.Tests.Exchange.Intake;

public sealed class TaguetteCodebookTests
{
    [Theory]
    [InlineData("tag,description,number of highlights\nTrust,\"What allies have,\nor lack\",3\nFear,,0\n", "Trust: What allies have,\nor lack|Fear: ")]
    [InlineData("name;description\r\n부담 공유;Who pays\r\n", "부담 공유: Who pays")]
    [InlineData("tag,parent,description,number of highlights\nNATO,Allies,,1\nAllies,,All of them,2\nA,B,,0\nB,A,,0\n", "Allies: All of them|Allies/NATO: |B/A: |A/B: ")]
    public void Tags_come_with_what_they_stand_under_parents_first(string csv, string expected) => Assert.Equal(
        expected, string.Join('|', TemporaryFile.Read(csv)!.Codebook.Select(theme => $"{string.Join('/', theme.Path)}: {theme.Definition}")));

    [Theory]
    [InlineData("name, description of it\nAn essay follows.")]
    [InlineData("essay,authors,theme,description\n")]
    [InlineData("tag,name,description\n")]
    [InlineData("description\n")]
    public void Another_table_is_none(string text) => Assert.Null(TemporaryFile.Read(text));
}
