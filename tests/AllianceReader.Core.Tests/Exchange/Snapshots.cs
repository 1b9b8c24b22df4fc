using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange;
using AllianceReader.Themes;

namespace AllianceReader.Core.Tests.Exchange;

/// <summary>Libraries to take away.</summary>
internal static class Snapshots
{
    public const string PublicUrl = "http://localhost:5170";

    // Zips are written synchronously; what serves them buffers first.
    private static readonly string[] Packed = ["obsidian", "docx", "docx-report", "xlsx", "qdpx"];

    private const string Text = "An alliance is a habit. 🤝 한미동맹은 굳건하다.\n\nAllies that share costs share blame; \"trust\" grows.\n\nThe end, of * it.";

    public static IReadOnlyList<Theme> Codebook { get; } =
    [
        new() { Slug = "alliance-politics", Name = "Alliance politics", Color = ThemeColor.Parse("amber")!, Definition = "How allies deal with each other." },
        new() { Slug = "burden-sharing", Name = "Burden-sharing", Color = ThemeColor.Parse("sky")!, Parent = "alliance-politics", Definition = "Who pays." },
        new() { Slug = "trust-and-fear", Name = "Trust, fear & [doubt]", Color = ThemeColor.Parse("#c0ffee")! },
        new() { Slug = "동맹", Name = "동맹", Color = ThemeColor.Parse("green")! },
    ];

    public static Article Essay { get; } = Some.Article(Text, "동맹의-습관") with
    {
        Title = "동맹의 습관: \"habit\" # one",
        Authors = [new("Im Hwa", "Hwa", "Im"), new("O'Neill, \"Kit\"", "Kit", "O'Neill")],
        Publication = "The *Review*",
        Published = "2025-04",
        Language = "en",
        Url = "https://example.org/a(b)",
    };

    public static LibrarySnapshot Of(params Annotation[] annotations) => Of((IReadOnlyList<AnnotatedArticle>)[new(Essay, annotations)]);

    public static LibrarySnapshot Of(IReadOnlyList<AnnotatedArticle> articles) => new()
    {
        Articles = articles,
        Counts = SnapshotCounts.Of(articles),
        ThemesUsed = [.. articles.SelectMany(a => a.Annotations).SelectMany(a => a.Themes).Distinct().Order(StringComparer.Ordinal)],
        Themes = Codebook,
        PublicUrl = PublicUrl,
        Reader = "J. Kim",
        Taken = Some.Reader.At.AddHours(2),
    };

    /// <summary>The words from one to the other, inclusive.</summary>
    public static Annotation On(string id, string first, string last, string[]? themes = null, string note = "")
    {
        var start = Text.IndexOf(first, StringComparison.Ordinal);
        var range = new TextRange(start, Text.IndexOf(last, start, StringComparison.Ordinal) + last.Length);
        return Some.Annotation(id, range, themes ?? []) with
        {
            Article = Essay.Slug,
            Quote = TextQuote.Of(Text, range),
            Paragraph = Essay.NumberAt(start),
            Note = note,
            Modified = Some.Reader.At.AddMinutes(5),
        };
    }

    public static Annotation OnWholeEssay(string id, string note, params string[] themes) =>
        Some.Annotation(id, null, themes) with { Article = Essay.Slug, Note = note };

    public static Annotation ToBeConfirmed(string id, string exact) => Some.Annotation(id, null) with
    {
        Article = Essay.Slug,
        Quote = new(exact, "before ", " after"),
        Paragraph = 3,
        Status = AnnotationStatus.Confirm,
        Confidence = 0,
    };

    /// <summary>One of each kind: whole essay, two themes over two paragraphs with a note, bare highlight, to be confirmed.</summary>
    public static Annotation[] OneOfEach() =>
    [
        OnWholeEssay("awhole0001", "All of it.\n\n- a\n- b", "동맹"),
        On("aboth00002", "🤝", "blame", ["burden-sharing", "trust-and-fear"], "*Compare* 비교 🤝\n\n# Not a heading of ours\n> nor a quote"),
        On("abare00003", "Allies", "Allies"),
        ToBeConfirmed("alost00004", "words that went"),
    ];

    public static async Task<byte[]> Write(string format, LibrarySnapshot snapshot)
    {
        using var stream = Packed.Contains(format) ? new MemoryStream() : new AsyncOnlyStream();
        await Exporters.Find(format)!.Write(snapshot, stream);
        return stream.ToArray();
    }

    public static async Task<string> WriteText(string format, LibrarySnapshot snapshot) => Encoding.UTF8.GetString(await Write(format, snapshot));

    // As Kestrel's response body: whoever writes to it synchronously fails.
    private sealed class AsyncOnlyStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            base.Write(buffer.ToArray(), 0, buffer.Length);
            return ValueTask.CompletedTask;
        }
    }
}
