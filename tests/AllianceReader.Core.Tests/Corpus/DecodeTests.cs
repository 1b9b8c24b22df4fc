using System.Security.Cryptography;
using System.Text;
using AllianceReader.Corpus;

namespace AllianceReader.Core.Tests.Corpus;

public class DecodeTests
{
    private const string Korean =
        "동맹은 오래된 약속이다\n\n약속은 지키는 사람이 있어야 약속이다. 우리는 지난 칠십 년 동안 그 사실을 여러 번 배웠고, 배울 때마다 조금씩 잊었다.\n\n"
        + "그러나 올해는 다르다. 바다 건너의 친구가 값을 묻기 시작했고, 이웃은 그 대답을 기다린다. “누가 우리를 지키는가”라는 물음 앞에서 NATO도 한국도 같은 처지에 있다.";

    private const string English =
        "A promise to Zoë\n\nAllies don’t count tanks — they count mornings. “Who turned up?” asked the minister’s naïve aide… and nobody could say.\n\n"
        + "It cost €40 million, or 5½ percent, on the coast at Café Müller.";

    // text, how it came, encoding found
    [Theory]
    [InlineData(Korean, "as it is", "utf-8")]
    [InlineData(Korean, "bom", "utf-8")]
    [InlineData(Korean, "nfd", "utf-8")]
    [InlineData(Korean, "utf-16le", "utf-16le")]
    [InlineData(Korean, "utf-16be", "utf-16be")]
    [InlineData(Korean, "utf-16le bom", "utf-16le")]
    [InlineData(Korean, "utf-16be bom", "utf-16be")]
    [InlineData(Korean, "cp949", "euc-kr")]
    [InlineData(English, "as it is", "utf-8")]
    [InlineData(English, "nfd", "utf-8")]
    [InlineData(English, "utf-16le", "utf-16le")]
    [InlineData(English, "utf-16be", "utf-16be")]
    [InlineData(English, "windows-1252", "windows-1252")]
    [InlineData("Plain words\n\nand nothing else.", "as it is", "utf-8")]
    [InlineData("Plain words\n\nand nothing else.", "utf-16le", "utf-16le")]
    [InlineData("Plain words\n\nand nothing else.", "utf-16be", "utf-16be")]
    [InlineData("조약\n\n짧은 글이다.", "cp949", "euc-kr")]
    [InlineData("조약\n\n짧은 글이다.", "utf-16be", "utf-16be")]
    [InlineData("Où est passée l’alliance ?\n\nÀ l’été, les généraux s’étaient tus ; à Noël ils « espéraient » déjà.", "windows-1252", "windows-1252")]
    [InlineData("¿Qué es una alianza?\n\n¡Un pacto, señor! Así empezó el año.", "windows-1252", "windows-1252")]
    [InlineData("Über Bündnisse\n\nGrößere Mächte schließen „ewige“ Verträge für zwölf Jahre.", "windows-1252", "windows-1252")]
    [InlineData("한미同盟의 미래\n\n우리는 同盟이라는 말을 자주 쓴다. 그러나 그 말의 뜻은 사람마다 다르다.", "cp949", "euc-kr")]
    [InlineData("同盟\n\n約束を守る人がいて、はじめて約束になる。それは古い話だ。", "utf-16le", "utf-16le")]
    public void Text_is_read_whatever_its_encoding(string text, string mangling, string encoding)
    {
        var source = SomeSource.Read(Mangle.Bytes(text, mangling));

        Assert.Equal(encoding, source.Encoding);
        Assert.Equal(text.Normalize(), source.Lines.Normalized);
    }

    [Fact]
    public void Line_ends_and_blank_ends_do_not_change_the_hash()
    {
        var hash = SomeSource.Read(Encoding.UTF8.GetBytes("One\n\ntwo")).Sha256;

        Assert.All(
            ["\uFEFFOne\r\n\r\ntwo\r\n", "\n\nOne  \n \ntwo\t", "One\r\rtwo\r"],
            text => Assert.Equal(hash, SomeSource.Read(Encoding.UTF8.GetBytes(text)).Sha256));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("One\n\ntwo"u8)), hash);
    }

    [Fact]
    public void Where_two_encodings_do_equally_well_the_reader_is_asked_and_decides()
    {
        byte[] either = [0xC0, 0xCC, (byte)' ', (byte)'a', (byte)'l', (byte)'l', (byte)'y'];

        Assert.Equal("x.txt may be windows-1252 or euc-kr: say which when importing.", SomeSource.Why(either));
        Assert.Equal("이 ally", SomeSource.Read(either, "euc-kr").Lines[0].Text);
        Assert.Equal("ÀÌ ally", SomeSource.Read(either, "Windows-1252").Lines[0].Text);
    }

    [Theory]
    [InlineData("euc-kr", "x.txt is not euc-kr text.")]
    [InlineData("klingon", "x.txt cannot be read: “klingon” is no encoding known here.")]
    [InlineData("utf-7", "x.txt cannot be read: “utf-7” is no encoding known here.")]
    public void A_choice_that_does_not_fit_is_refused(string chosen, string reason) =>
        Assert.StartsWith(reason, SomeSource.Why([0xE9, 0x74, 0xE9], chosen), StringComparison.Ordinal);

    [Fact]
    public void A_choice_may_be_any_encoding_the_platform_knows() =>
        Assert.Equal("同盟", SomeSource.Read([0x93, 0xAF, 0x96, 0xBF], "shift_jis").Lines[0].Text);

    [Theory]
    [InlineData(20932, "同盟は古い約束である。約束を守る人がいて、はじめて約束になる。")]
    [InlineData(932, "同盟は古い約束である。約束を守る人がいて、はじめて約束になる。")]
    [InlineData(936, "同盟是一个古老的承诺。有人遵守，承诺才是承诺。我们在过去七十年里多次学到这一点，但每次学到之后又会忘记。")]
    [InlineData(950, "同盟是一個古老的承諾。有人遵守，承諾才是承諾。我們在過去七十年裡多次學到這一點，但每次學到之後又會忘記。")]
    [InlineData(1251, "Союз есть старое обещание. Его держат те, кто приходит утром, когда никто не смотрит.")]
    [InlineData(1250, "Sojusz jest starą obietnicą, którą trzymają ci, co przychodzą rano, choć żaden minister nie patrzy. Świat się zmienił.")]
    [InlineData(10000, "“Allies” don’t count tanks — they count mornings. “Who turned up?” asked the minister’s aide…")]
    public void Other_tables_bytes_are_never_taken_for_text(int codePage, string text) => Assert.StartsWith(
        "x.txt cannot be read as text",
        SomeSource.Why(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text)),
        StringComparison.Ordinal);

    [Fact]
    public void Utf8_that_lost_a_byte_is_never_read_as_something_else()
    {
        foreach (var text in new[] { Korean, English })
        {
            var bytes = Encoding.UTF8.GetBytes(text).ToList();
            bytes.RemoveAt(bytes.FindIndex(b => b > 127));

            Assert.StartsWith("x.txt cannot be read as text", SomeSource.Why([.. bytes]), StringComparison.Ordinal);
        }
    }

    public static TheoryData<string, byte[], string> NotText { get; } = new()
    {
        { "nothing", [], "x.txt is empty." },
        { "white space", " \r\n\t\n\u00A0\u3000"u8.ToArray(), "x.txt holds nothing but white space." },
        { "a byte order mark", [0xEF, 0xBB, 0xBF], "x.txt holds nothing but white space." },
        { "what nobody sees", "\u200B\uFEFF"u8.ToArray(), "x.txt holds nothing but white space." },
        { "a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52], "x.txt is not a text file: it holds zero bytes." },
        { "a zip", [0x50, 0x4B, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0], "x.txt is not a whole zip package; it may have been cut off or damaged on its way." },
        { "text with a zero", "One word\0 too many, said the minister."u8.ToArray(), "x.txt is not a text file: it holds zero bytes." },
        { "Korean with a zero", [.. Encoding.UTF8.GetBytes(Korean), 0, (byte)'!'], "x.txt is not a text file: it holds zero bytes." },
        { "marked, with a zero", "\uFEFFOne\0word"u8.ToArray(), "x.txt is not a text file: it holds control characters or damaged ones." },
        { "a terminal's talk", "\u001b[1mbold\u001b[0m \u0007 \u0001\u0002"u8.ToArray(), "x.txt is not a text file: it holds control characters or damaged ones." },
        { "replaced characters", Encoding.UTF8.GetBytes("All�ance and cr�dit."), "x.txt is not a text file: it holds control characters or damaged ones." },
        { "half a UTF-16 unit", [0xFF, 0xFE, 0x41, 0, 0x42], "x.txt is marked as utf-16le, but its bytes are damaged." },
        { "half a UTF-16 pair", [0xFE, 0xFF, 0xD8, 0x3E, 0, 0x41], "x.txt is marked as utf-16be, but its bytes are damaged." },
    };

    [Theory]
    [MemberData(nameof(NotText))]
    public void What_is_not_text_is_refused_with_a_sentence(string what, byte[] bytes, string reason)
    {
        Assert.NotEmpty(what);
        Assert.Equal(reason, SomeSource.Why(bytes));
    }

    [Fact]
    public void Random_bytes_are_never_text()
    {
        for (var i = 0; i < 2000; i++)
        {
            var bytes = SHA512.HashData(BitConverter.GetBytes(i));
            Assert.StartsWith("x.txt", SomeSource.Why(bytes), StringComparison.Ordinal);
            Assert.StartsWith("x.txt", SomeSource.Why(bytes[..32]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_endless_file_is_read_no_further_than_the_limit()
    {
        var endless = new EndlessStream();

        var rejected = Assert.Throws<SourceRejectedException>(() => { SourceText.Read(new("x.txt", () => endless)).GetAwaiter().GetResult(); });

        Assert.Equal("x.txt is larger than 4 MB, the most that an essay may have.", rejected.Message);
        Assert.InRange(endless.Given, SourceFile.LargestSource, SourceFile.LargestSource + 100_000);
    }

    [Fact]
    public void A_file_of_nothing_but_line_ends_does_not_take_the_memory_of_a_library() => Assert.Equal(
        "x.txt has more than 100,000 lines, the most that an essay may have.",
        SomeSource.Why([.. Enumerable.Repeat("a\n"u8.ToArray(), 200_000).SelectMany(line => line)]));

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
