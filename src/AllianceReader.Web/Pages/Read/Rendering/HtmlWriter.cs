using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;

namespace AllianceReader.Web.Pages.Read;

/// <summary>
/// Trust boundary: everything that comes from an essay or a reader goes through <see cref="Text(string)"/> and is encoded. What the
/// code itself wrote, and nothing else, goes through <see cref="Raw"/>.
/// </summary>
/// <remarks>
/// What is written is parts of the page, one after the other. Each says in <c>data-v</c> which version of it this is, so that a page
/// that stands open can tell what has to be put in anew. Numbers that follow from the order do not count: the page counts for itself.
/// </remarks>
internal sealed class HtmlWriter(TextWriter to, HtmlEncoder encoder)
{
    // FNV-1a of 64 bits: the same words have the same version after a restart too.
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    // One buffer for one part after the other: a builder that has grown makes itself a new one each time it is emptied.
    private readonly ArrayBufferWriter<char> part = new(initialCapacity: 16 * 1024);
    private int place;
    private ulong version;

    public HtmlWriter BeginPart(string element)
    {
        version = Basis;
        Raw("<").Raw(element);
        place = part.WrittenCount;
        return this;
    }

    public void EndPart(string element)
    {
        Raw("</").Raw(element).Raw(">\n");
        to.Write(part.WrittenSpan[..place]);
        to.Write(string.Create(CultureInfo.InvariantCulture, $" data-v=\"{version:x}\""));
        to.Write(part.WrittenSpan[place..]);
        part.ResetWrittenCount();
    }

    /// <param name="html">A literal of this program, or HTML that another trust boundary has made safe.</param>
    public HtmlWriter Raw(string html)
    {
        part.Write(html);
        Mix(html);
        return this;
    }

    /// <summary>Safe between tags and within a double-quoted attribute.</summary>
    public HtmlWriter Text(string text)
    {
        part.Write(encoder.Encode(text));
        Mix(text);
        return this;
    }

    public HtmlWriter Text(string text, int start, int length) => Text(text.Substring(start, length));

    public HtmlWriter Number(int number) => Raw(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>How a part is packed, which is no part of what it says.</summary>
    public HtmlWriter Packing(string html)
    {
        part.Write(html);
        return this;
    }

    /// <summary>A number that follows from the order.</summary>
    public HtmlWriter Counted(int number)
    {
        part.Write(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <param name="text">Holds the number, which follows from the order.</param>
    public HtmlWriter Counted(string text, int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var at = text.IndexOf(digits, StringComparison.Ordinal);
        part.Write(encoder.Encode(text));
        Mix(text.AsSpan(0, at));
        Mix(text.AsSpan(at + digits.Length));
        return this;
    }

    /// <summary>Nothing at all when the value is null.</summary>
    public HtmlWriter Attribute(string name, string? value) => value is null
        ? this
        : Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");

    private void Mix(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            version = (version ^ unit) * Prime;
        }
    }
}
