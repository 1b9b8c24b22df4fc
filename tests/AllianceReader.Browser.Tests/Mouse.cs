using System.Text.Json;
using Microsoft.Playwright;

namespace AllianceReader.Browser.Tests;

/// <summary>What a person with a mouse does.</summary>
internal static class Mouse
{
    // Where the n-th occurrence of some words begins or ends on the screen, leaving out what is not the essay's own text.
    private const string PlaceOf =
        """
        (block, [words, atEnd]) => {
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, n => n.parentElement.closest('.aside') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
          const nodes = []; let text = '';
          while (walker.nextNode()) { nodes.push([walker.currentNode, text.length]); text += walker.currentNode.data; }
          const found = text.indexOf(words);
          if (found < 0) throw new Error(`“${words}” does not stand in ${block.id}`);
          const at = atEnd ? found + words.length - 1 : found;
          const [node, from] = nodes.findLast(([, start]) => start <= at);
          const range = document.createRange();
          range.setStart(node, at - from); range.setEnd(node, at - from + 1);
          const box = range.getBoundingClientRect();
          return [atEnd ? box.right - 1 : box.left + 1, box.top + box.height / 2];
        }
        """;

    /// <summary>Drags from the beginning of some words to the end of others.</summary>
    public static async Task Select(this IPage page, string fromBlock, string fromWords, string toBlock, string toWords)
    {
        await page.Locator(toBlock).ScrollIntoViewIfNeededAsync();
        await page.Locator(fromBlock).ScrollIntoViewIfNeededAsync();
        var (startX, startY) = await page.Place(fromBlock, fromWords, atEnd: false);
        var (endX, endY) = await page.Place(toBlock, toWords, atEnd: true);
        await page.Mouse.MoveAsync(startX, startY);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((startX + endX) / 2, (startY + endY) / 2, new() { Steps = 4 });
        await page.Mouse.MoveAsync(endX, endY, new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }

    /// <summary>Where some words of a block begin or end in the window.</summary>
    public static async Task<(float X, float Y)> Place(this IPage page, string block, string words, bool atEnd)
    {
        var place = await page.Locator(block).EvaluateAsync<JsonElement>(PlaceOf, new object[] { words, atEnd });
        return (place[0].GetSingle(), place[1].GetSingle());
    }
}
