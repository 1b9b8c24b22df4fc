using System.Text;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Packages;

namespace AllianceReader.Core.Tests.Exchange.Packages;

public sealed class SafeXmlTests
{
    [Fact]
    public void Honest_XML_is_read_with_its_blanks() =>
        Assert.Equal(" 동맹 🤝\n", SafeXml.Load(Bytes("<?xml version=\"1.0\"?><a x=\"1\"> 동맹 🤝\n</a>"), "a.xml").Root!.Value);

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY l \"lol\"><!ENTITY m \"&l;&l;&l;&l;&l;&l;&l;&l;&l;&l;\">]><a>&m;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM \"http://localhost:1/a.dtd\"><a/>")]
    public void Entity_bombs_and_external_entities_are_refused(string xml) =>
        Assert.Contains("a.xml declares a document type", Refused(xml), StringComparison.Ordinal);

    [Theory]
    [InlineData("<a><b></a>")]
    [InlineData("<a>&undeclared;</a>")]
    [InlineData("<a")]
    [InlineData("")]
    [InlineData("no XML")]
    [InlineData("<a>\u0001</a>")]
    public void What_is_no_XML_is_refused(string xml) => Assert.Contains("not well-formed", Refused(xml), StringComparison.Ordinal);

    [Fact]
    public void Elements_nested_without_end_are_refused_before_they_could_overflow_the_stack() =>
        Assert.Contains("deep", Refused(string.Concat(Enumerable.Repeat("<a>", 100_000))), StringComparison.Ordinal);

    [Fact]
    public void Length_and_number_of_elements_have_an_end()
    {
        var xml = "<a>" + string.Concat(Enumerable.Repeat("<b/>", 1000)) + "</a>";

        Assert.Contains("longer than", Refused(xml, new() { Longest = 1000 }), StringComparison.Ordinal);
        Assert.Contains("more than 100 elements", Refused(xml, new() { MostElements = 100 }), StringComparison.Ordinal);
        SafeXml.Load(Bytes(xml), "a.xml");
    }

    private static string Refused(string xml, XmlBounds? bounds = null) => Assert.Throws<FileRefusedException>(() => SafeXml.Load(Bytes(xml), "a.xml", bounds)).Message;

    private static MemoryStream Bytes(string xml) => new(Encoding.UTF8.GetBytes(xml));
}
