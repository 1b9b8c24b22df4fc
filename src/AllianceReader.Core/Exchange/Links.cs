using AllianceReader.Annotations;

namespace AllianceReader.Exchange;

/// <summary>Addresses by which a file leads back to the library. Slugs may be of any script, so they go percent-encoded.</summary>
/// <param name="publicUrl">Without a slash at its end.</param>
internal sealed class Links(string publicUrl)
{
    public string Library => $"{publicUrl}/";

    public string Essay(string slug) => $"{publicUrl}/read/{Uri.EscapeDataString(slug)}";

    public string Passage(Annotation annotation) => $"{Essay(annotation.Article)}#a-{annotation.Id}";

    /// <summary>An address that begins at this library's root, as notes give them; any other stays.</summary>
    public string Absolute(string address) => address.StartsWith('/') ? publicUrl + address : address;

    public string Theme(string slug) => $"{publicUrl}/themes/{Uri.EscapeDataString(slug)}";

    /// <summary>What a program asks for the annotation itself.</summary>
    public string Annotation(string id) => $"{publicUrl}/api/annotations/{id}";
}
