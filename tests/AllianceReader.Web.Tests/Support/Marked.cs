using System.Text;

namespace AllianceReader.Web.Tests.Support;

/// <summary>What others have made of an essay, as files.</summary>
internal static class Marked
{
    /// <summary>A Hypothesis export: a note that is placed, one whose words stand twice, one on a page that nobody here has.</summary>
    public static byte[] Hypothesis(string slug, string exact, string twice, string tag, string text = "Who *says* so?") => Encoding.UTF8.GetBytes($$"""
        {"export_userid":"acct:kim@hypothes.is","annotations":[
          {"id":"placed-{{slug}}","uri":"http://anywhere/read/{{slug}}","text":"{{text}}","tags":["{{tag}}"],"user":"acct:kim@hypothes.is","created":"2026-03-01T10:00:00Z","updated":"2026-03-02T10:00:00Z",
           "target":[{"selector":[{"type":"TextQuoteSelector","exact":"{{exact}}"}]}]},
          {"id":"twice-{{slug}}","uri":"http://anywhere/read/{{slug}}","text":"","tags":[],"user":"acct:kim@hypothes.is","target":[{"selector":[{"type":"TextQuoteSelector","exact":"{{twice}}"}]}]},
          {"id":"else-{{slug}}","uri":"https://elsewhere.example.org/page","text":"On <script>alert(1)</script>","tags":["Lost"],"user":"acct:kim@hypothes.is","target":[{"selector":[{"type":"TextQuoteSelector","exact":"words"}]}]}
        ]}
        """);

    public static byte[] Codebook(string name, string child) => Encoding.UTF8.GetBytes(
        $"""<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="a" name="{name}" isCodable="true" color="#0b5cad"><Description>What it is.</Description><Code guid="b" name="{child}" isCodable="true"/></Code></Codes></CodeBook>""");
}
