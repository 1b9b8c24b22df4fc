using System.IO.Compression;
using System.Text;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Packages;

namespace AllianceReader.Core.Tests.Exchange.Packages;

public sealed class SafeZipTests
{
    private static readonly byte[] some = "Some words."u8.ToArray();

    [Fact]
    public void What_a_package_holds_comes_out_as_it_went_in()
    {
        var zip = SafeZip.Open(ForgedZip.With(("project.qde", "<Project/>"), ("sources/동맹.txt", "한미동맹은 굳건하다. 🤝"), ("empty.txt", "")), "p.qdpx");

        Assert.Equal(["project.qde", "sources/동맹.txt", "empty.txt"], zip.Entries.Select(entry => entry.Name));
        Assert.Equal("한미동맹은 굳건하다. 🤝", zip.ReadText(zip.Find("sources/동맹.txt")!));
        Assert.Equal("", zip.ReadText(zip.Find("empty.txt")!));
        Assert.Null(zip.Find("PROJECT.QDE"));
        zip.Verify();
    }

    [Theory]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.NoCompression)]
    public void Packages_of_other_writers_are_read_folders_left_out(CompressionLevel level)
    {
        using var bytes = new MemoryStream();
        using (var made = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            made.CreateEntry("sources/");
            using var content = made.CreateEntry("sources/a.txt", level).Open();
            content.Write(Encoding.UTF8.GetBytes(new string('a', 300_000)));
        }

        var zip = SafeZip.Open(bytes, "a.zip");

        Assert.Equal(["sources/a.txt"], zip.Entries.Select(entry => entry.Name));
        Assert.Equal(300_000, zip.ReadText(zip.Entries[0]).Length);
    }

    [Fact]
    public void Entries_are_read_side_by_side()
    {
        var zip = SafeZip.Open(ForgedZip.With(("a", "first"), ("b", "other")), "a.zip");

        using var a = new StreamReader(zip.Open(zip.Find("a")!));
        using var b = new StreamReader(zip.Open(zip.Find("b")!));

        Assert.Equal(('f', 'o', "irst", "ther"), ((char)a.Read(), (char)b.Read(), a.ReadToEnd(), b.ReadToEnd()));
    }

    [Fact]
    public void A_name_without_the_sign_for_UTF_8_is_read_by_the_old_code_page()
    {
        var zip = SafeZip.Open(new ForgedZip().Add("", some, flags: 0, rawName: [0x81, (byte)'b', (byte)'e', (byte)'r']).Close(), "a.zip");

        Assert.Equal("über", Assert.Single(zip.Entries).Name);
    }

    [Theory]
    [InlineData("/etc/passwd", "outside")]
    [InlineData("../escape.txt", "outside")]
    [InlineData("sources/../../escape.txt", "outside")]
    [InlineData("./here.txt", "outside")]
    [InlineData("sources\\a.txt", "backslash")]
    [InlineData("..\\escape.txt", "backslash")]
    [InlineData("C:/windows/a.txt", "colon")]
    [InlineData("a.txt:stream", "colon")]
    [InlineData("sources//a.txt", "empty part")]
    [InlineData("NUL", "device")]
    [InlineData("sources/com1.txt", "device")]
    [InlineData("LPT¹.md", "device")]
    [InlineData("aux .txt", "device")]
    [InlineData("a.txt.", "dot")]
    [InlineData("folder /a.txt", "dot")]
    [InlineData("a\0.txt", "control")]
    [InlineData("a\u001b[31m.txt", "control")]
    [InlineData("a\u202Etxt.exe", "control")]
    [InlineData("", "no name")]
    public void PV22_path_import_a_name_that_leads_elsewhere_is_refused(string name, string reason) =>
        Assert.Contains(reason, Refused(new ForgedZip().Add(name, some)), StringComparison.Ordinal);

    [Fact]
    public void A_name_longer_than_a_path_is_refused() => Assert.Contains("longer", Refused(new ForgedZip().Add(new string('a', 300), some)), StringComparison.Ordinal);

    [Theory]
    [InlineData("sources/a.txt", "sources/A.TXT")]
    [InlineData("caf\u00E9", "cafe\u0301")]
    [InlineData("a.txt", "a.txt")]
    [InlineData("a", "a/")]
    public void Two_files_under_one_name_are_refused(string one, string other) =>
        Assert.Contains("twice", Refused(new ForgedZip().Add(one, some).Add(other, other.EndsWith('/') ? [] : some, method: 0)), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_a_folder_too_is_refused() =>
        Assert.Contains("a folder that is a file", Refused(new ForgedZip().Add("a", some).Add("A/b", some)), StringComparison.Ordinal);

    [Theory]
    [InlineData(0xA1FF0000u, "link")]
    [InlineData(0x11FF0000u, "link")]
    [InlineData(0x61B60000u, "link")]
    [InlineData(0x41ED0010u, "folder")]
    [InlineData(0x10u, "folder")]
    public void A_symlink_a_device_and_a_folder_with_content_are_refused(uint attributes, string reason) =>
        Assert.Contains(reason, Refused(new ForgedZip().Add("a", some, attributes: attributes)), StringComparison.Ordinal);

    [Fact]
    public void A_folder_that_hides_content_is_refused() => Assert.Contains("folder", Refused(new ForgedZip().Add("a/", some)), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 8, "encrypted")]
    [InlineData(1 | (1 << 6), 8, "encrypted")]
    [InlineData(0, 12, "method")]
    [InlineData(1, 99, "encrypted")]
    public void Encrypted_and_strangely_packed_files_are_refused(int flags, int method, string reason) =>
        Assert.Contains(reason, Refused(new ForgedZip().Add("a", some, flags: flags, method: method)), StringComparison.Ordinal);

    [Fact]
    public void A_bomb_is_refused_before_anything_is_unpacked()
    {
        var zeros = new ForgedZip().Add("zeros", new byte[16 * 1024 * 1024]);

        Assert.Contains("bomb", Refused(zeros), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_that_says_it_is_small_is_stopped_where_it_said_it_ends()
    {
        var zip = SafeZip.Open(new ForgedZip().Add("zeros", new byte[16 * 1024 * 1024], says: 100_000).Close(), "a.zip");

        Assert.Contains("longer than it says", Assert.Throws<FileRefusedException>(() => zip.Read(zip.Entries[0])).Message, StringComparison.Ordinal);
        Assert.Contains("longer than it says", Assert.Throws<FileRefusedException>(zip.Verify).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_says_it_is_larger_is_refused_not_filled_up()
    {
        var zip = SafeZip.Open(new ForgedZip().Add("a", some, says: 100).Close(), "a.zip");

        Assert.Contains("shorter than it says", Assert.Throws<FileRefusedException>(() => zip.Read(zip.Entries[0])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_checksum_is_noticed_at_the_end_of_reading()
    {
        var zip = SafeZip.Open(new ForgedZip().Add("a", some, crc: 1).Close(), "a.zip");

        Assert.Contains("checksum", Assert.Throws<FileRefusedException>(() => zip.Read(zip.Entries[0])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_do_not_unpack_are_refused()
    {
        var bytes = new ForgedZip().Add("a", some).Close();
        bytes.GetBuffer().AsSpan(31, 8).Fill(0xFF);
        var zip = SafeZip.Open(bytes, "a.zip");

        Assert.Contains("a in a.zip", Assert.Throws<FileRefusedException>(() => zip.Read(zip.Entries[0])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_share_their_bytes_are_refused() =>
        Assert.Contains("shares", Refused(new ForgedZip().Add("a", some).Add("b", some, at: 0)), StringComparison.Ordinal);

    [Fact]
    public void A_file_beyond_the_end_is_refused() =>
        Assert.Contains("not all there", Refused(new ForgedZip().Add("a", some, packedSays: 1_000_000)), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_named_otherwise_where_it_lies_is_refused()
    {
        var zip = SafeZip.Open(new ForgedZip().Add("good", some, localName: "evil").Close(), "a.zip");

        Assert.Throws<FileRefusedException>(() => zip.Read(zip.Entries[0]));
    }

    [Fact]
    public void Too_many_files_and_too_much_in_all_are_refused()
    {
        var three = new ForgedZip().Add("a", some).Add("b", some).Add("c", some).Close();

        Assert.Contains("3 files", Assert.Throws<FileRefusedException>(() => SafeZip.Open(three, "a.zip", new() { MostEntries = 2 })).Message, StringComparison.Ordinal);
        Assert.Contains("the most that is read", Assert.Throws<FileRefusedException>(() => SafeZip.Open(three, "a.zip", new() { LargestTotal = 2 * some.Length })).Message, StringComparison.Ordinal);
        Assert.Contains("the most that one file", Assert.Throws<FileRefusedException>(() => SafeZip.Open(three, "a.zip", new() { LargestEntry = 4 })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60_000)]
    public void A_number_of_files_that_is_a_lie_is_refused(int says) => Assert.Throws<FileRefusedException>(() =>
        SafeZip.Open(new ForgedZip().Add("a", some).Add("b", some).Close(says), "a.zip", new() { MostEntries = 100_000 }));

    [Fact]
    public void A_package_cut_off_anywhere_is_refused()
    {
        var whole = ForgedZip.With(("a", "first"), ("b", "other")).ToArray();

        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Throws<FileRefusedException>(() => SafeZip.Open(new MemoryStream(whole, 0, length), "a.zip"));
        }
    }

    [Fact]
    public void Whatever_one_byte_is_changed_nothing_but_a_refusal_comes_of_it()
    {
        var whole = ForgedZip.With(("a.txt", "first, and some more"), ("b/c.txt", "other")).ToArray();

        for (var at = 0; at < whole.Length; at++)
        {
            foreach (var value in (byte[])[0, 0xFF, (byte)(whole[at] ^ 1)])
            {
                var changed = whole.ToArray();
                changed[at] = value;
                AssertReadOrRefused(changed);
            }
        }
    }

    [Fact]
    public void A_refusal_cannot_act_on_a_terminal() => Assert.DoesNotContain('\u001b', Refused(new ForgedZip().Add("a\u001b[2J", some)));

    [Fact]
    public void Something_before_or_behind_the_package_is_refused()
    {
        var whole = ForgedZip.With(("a", "first")).ToArray();

        Assert.Throws<FileRefusedException>(() => SafeZip.Open(new MemoryStream([.. "MZ"u8, .. whole]), "a.zip"));
        Assert.Throws<FileRefusedException>(() => SafeZip.Open(new MemoryStream([.. whole, 0]), "a.zip"));
    }

    private static void AssertReadOrRefused(byte[] bytes)
    {
        try
        {
            SafeZip.Open(new MemoryStream(bytes), "a.zip").Verify();
        }
        catch (FileRefusedException)
        {
            // As it should be.
        }
    }

    private static string Refused(ForgedZip forged) => Assert.Throws<FileRefusedException>(() => SafeZip.Open(forged.Close(), "a.zip")).Message;
}
