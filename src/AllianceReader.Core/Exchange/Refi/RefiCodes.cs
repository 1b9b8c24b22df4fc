using System.Xml;
using AllianceReader.Themes;

namespace AllianceReader.Exchange.Refi;

/// <summary>The codebook as nested codes, the same in a project and in a codebook file.</summary>
internal sealed class RefiCodes(IReadOnlyList<Theme> themes)
{
    private readonly Codebook codebook = new(themes);
    private readonly ILookup<string?, Theme> below = themes.ToLookup(theme => theme.Parent, StringComparer.Ordinal);

    /// <summary>Nothing at all where there is no theme: the schema wants one code or more.</summary>
    /// <param name="memos">Whether a code points to the note that holds its memo; a codebook file has no notes.</param>
    public void Write(XmlWriter xml, bool memos)
    {
        if (themes.Count == 0)
        {
            return;
        }
        xml.Begin("Codes");
        WriteBelow(xml, null, memos);
        xml.End();
    }

    /// <summary>Of those with a memo.</summary>
    public static string MemoGuid(Theme theme) => StableGuid.Of("memo", theme.Slug);

    private void WriteBelow(XmlWriter xml, string? parent, bool memos)
    {
        foreach (var theme in below[parent])
        {
            xml.Begin("Code");
            xml.Attribute("guid", StableGuid.Code(theme.Slug));
            xml.Attribute("name", theme.Name);
            xml.Attribute("isCodable", "true");
            xml.Attribute("color", theme.Color.IsSlot ? Palette.Light(theme.Color).ToString() : theme.Color.Text);
            xml.Element("Description", codebook.Definition(theme.Slug));
            if (memos && !string.IsNullOrEmpty(theme.Memo))
            {
                xml.Reference("NoteRef", MemoGuid(theme));
            }
            WriteBelow(xml, theme.Slug, memos);
            xml.End();
        }
    }
}
