using System.Globalization;
using System.Text.Encodings.Web;

namespace AllianceReader.Web.Pages.Read;

/// <summary>
/// Trust boundary: everything that comes from an essay or a reader goes through <see cref="Text(string)"/> and is encoded. What the
/// code itself wrote, and nothing else, goes through <see cref="Raw"/>.
/// </summary>
internal sealed class HtmlWriter(TextWriter to, HtmlEncoder encoder)
{
    /// <param name="html">A literal of this program, or HTML that another trust boundary has made safe.</param>
    public HtmlWriter Raw(string html)
    {
        to.Write(html);
        return this;
    }

    /// <summary>Safe between tags and within a double-quoted attribute.</summary>
    public HtmlWriter Text(string text)
    {
        encoder.Encode(to, text);
        return this;
    }

    public HtmlWriter Text(string text, int start, int length)
    {
        encoder.Encode(to, text, start, length);
        return this;
    }

    public HtmlWriter Number(int number) => Raw(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Nothing at all when the value is null.</summary>
    public HtmlWriter Attribute(string name, string? value) => value is null
        ? this
        : Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");
}
