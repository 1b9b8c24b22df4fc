using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace AllianceReader.Web.Serving;

/// <summary>
/// <c>/js/all-of-reading.js</c>: the modules of the reading page, each after those that it imports, as one. Asked for one by one, sixty of them
/// bring more headers than program, and come six at a time.
/// </summary>
/// <remarks>Knows the one form in which our modules import and export; another is refused at once, so that no module is left out in silence.</remarks>
internal sealed partial class ReadingScript(IWebHostEnvironment site) : MadeFile(Path, "text/javascript; charset=utf-8", Together(site.WebRootFileProvider))
{
    private const string Path = "/js/all-of-reading.js";

    // The page asks for it by itself, since its first picture waits for it. With all that it imports it stays by itself.
    private static readonly string[] Apart = ["margin"];

    private static readonly string[] Whole = ["reading", "chosen", "site", "find"];

    public static void Map(IEndpointRouteBuilder routes) => Map<ReadingScript>(routes, Path);

    private static string Together(IFileProvider files)
    {
        var apart = InOrder(files, Apart);
        var within = InOrder(files, Whole).ExceptBy(apart.Select(module => module.Name), module => module.Name).ToList();
        var script = new StringBuilder();
        apart.ForEach(module => script.Append("import * as $").Append(module.Name).Append(" from '/js/").Append(module.Name).Append(".js';\n"));
        within.ForEach(module => script.Append(Enclosed(module.Name, module.Text)));
        // For whoever asks for one of them by name: it has a state, and two of it would not know of each other.
        return script.Append("export { ").AppendJoin(", ", within.Select(module => $"${module.Name}")).Append(" };\n").ToString();
    }

    // As a browser runs them: what is imported first, and each once.
    private static List<(string Name, string Text)> InOrder(IFileProvider files, IEnumerable<string> modules)
    {
        List<(string Name, string Text)> order = [];
        foreach (var module in modules)
        {
            Visit(module);
        }
        return order;

        void Visit(string name)
        {
            if (order.Exists(module => module.Name == name))
            {
                return;
            }
            var text = Read(files, $"js/{name}.js");
            foreach (Match import in Import().Matches(text))
            {
                Visit(import.Groups["module"].Value);
            }
            order.Add((name, text));
        }
    }

    // Its names are its own, as in a file of its own; what it exports is the value of the whole.
    private static string Enclosed(string module, string text)
    {
        var exported = Export().Matches(text).Select(export => export.Groups["name"].Value);
        text = Comment().Replace(text, "");
        text = Import().Replace(text, import => import.Groups["names"] is { Success: true, Value: var names }
            ? $"const {{{names.Replace(" as ", ": ", StringComparison.Ordinal)}}} = ${import.Groups["module"].Value};"
            : "");
        text = ImportLater().Replace(text, "Promise.resolve($$$1)");
        text = Export().Replace(text, "${what} ${name}");
        return Unknown().Match(text) is { Success: false }
            ? $"const ${module} = (() => {{\n{text}\nreturn {{ {string.Join(", ", exported)} }};\n}})();\n"
            : throw new InvalidOperationException($"js/{module}.js imports or exports in a form of its own: {Unknown().Match(text).Value}");
    }

    [GeneratedRegex(@"^import (\{(?<names>[^}]+)\} from )?'\./(?<module>\w+)\.js';", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Import();

    [GeneratedRegex(@"\bimport\('\./(\w+)\.js'\)")]
    private static partial Regex ImportLater();

    [GeneratedRegex(@"^export (?<what>(async )?function|const|class) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Export();

    // Lines of nothing else: what stands behind a statement may stand in a string.
    [GeneratedRegex(@"^\s*(//.*|/\*\*[\s\S]*?\*/)\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(import|export)\b.*|\bimport\(.*", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Unknown();
}
