using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AllianceReader.Exchange.Office;

namespace AllianceReader.Exchange.Html;

/// <summary>A piece of the file. Trust boundary: whatever does not come from this folder goes through <see cref="Text"/> or an attribute.</summary>
internal sealed class HtmlPiece
{
    // Korean stays Korean.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder made = new();

    public HtmlPiece Raw(string html)
    {
        made.Append(html);
        return this;
    }

    public HtmlPiece Text(string? text) => Raw(Encoder.Encode(XmlChars.Of(text ?? "")));

    public HtmlPiece Number(int number)
    {
        made.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>Nothing where there is no value.</summary>
    public HtmlPiece Attribute(string name, string? value) => value is null ? this : Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");

    /// <summary>An element with nothing but text in it; nothing at all where there is none.</summary>
    public HtmlPiece Element(string name, string? css, string? text) => string.IsNullOrEmpty(text)
        ? this
        : Raw("<").Raw(name).Attribute("class", css).Raw(" dir=\"auto\">").Text(text).Raw("</").Raw(name).Raw(">\n");

    /// <summary>An http or https address as a link; its words alone where it is none.</summary>
    public HtmlPiece Link(string words, string? address, string? css = null) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? Raw("<a").Attribute("class", css).Attribute("href", uri.AbsoluteUri).Raw(" rel=\"noopener noreferrer\">").Text(words).Raw("</a>")
            : Text(words);

    /// <summary>What it holds, which it then holds no longer.</summary>
    public string Take()
    {
        var taken = made.ToString();
        made.Clear();
        return taken;
    }
}
