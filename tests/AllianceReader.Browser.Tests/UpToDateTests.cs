namespace AllianceReader.Browser.Tests;

/// <summary>After a change a page fetches no more than the blocks it touched, and is then what a reload would show.</summary>
public class UpToDateTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Slug = "against-the-grand-bargain";

    // One random change through the library's own API, and the page brought up to date as the panel does it.
    private const string ChangeAnything =
        """
        async ([slug, seed, count]) => {
          const { $essay: { refresh } } = await import(document.getElementById('script').src);
          const random = below => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
          const call = async (method, path, body, etag) => {
            const answer = await fetch(path, { method, headers: { 'Content-Type': 'application/json', ...(etag ? { 'If-Match': etag } : {}) }, body: body && JSON.stringify(body) });
            if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
            return { etag: answer.headers.get('ETag'), body: answer.status === 204 ? null : await answer.json() };
          };
          const all = `/api/articles/${slug}/annotations`;
          const length = [...(await call('GET', `/api/articles/${slug}`)).body.text].length;
          const themes = ['burden-sharing', 'security-guarantees', 'domestic-politics'];
          const passage = () => { const start = random(length - 200); return { start, end: start + 1 + random(random(6) ? 160 : 1200 < length - start ? 1200 : 160) }; };
          const words = () => ({ themes: themes.filter(() => random(3) === 0), note: random(2) ? `*Note* ${random(1000)}` : '' });
          const place = a => a.start === null || a.start === undefined ? [] : [{ start: a.start, end: a.end }];
          for (let step = 0; step < count; step++) {
            const items = (await call('GET', all)).body.items;
            const one = items[random(items.length)];
            const kind = items.length === 0 ? 0 : random(8);
            if (kind <= 3) {
              const made = (await call('POST', all, random(8) === 0 ? { themes: ['burden-sharing'], note: 'On the whole.' } : { ...passage(), ...words() })).body;
              await refresh(random(6) ? place(made) : null);
            } else if (kind <= 5) {
              const { body: old, etag } = await call('GET', `/api/annotations/${one.id}`);
              const moves = place(old).length > 0 && random(2);
              const changed = (await call('PUT', `/api/annotations/${one.id}`, { ...(moves ? passage() : {}), themes: ['domestic-politics'], note: words().note || 'Kept.' }, etag)).body;
              await refresh([...place(old), ...place(changed)]);
            } else {
              const { etag } = await call('GET', `/api/annotations/${one.id}`);
              await call('DELETE', `/api/annotations/${one.id}`, undefined, etag);
              await refresh(place(one));
              if (kind === 7) {
                const entry = (await call('GET', '/api/history?limit=1')).body.items[0].id;
                await call('POST', '/api/history/undo', { entry });
                await refresh(place(one));
              }
            }
          }
        }
        """;

    // What the page is, less what script does to it while it is used.
    private const string Snapshot =
        """
        async () => {
          (await import(document.getElementById('script').src)).$unpacking.unpackAll();
          const copy = document.querySelector('main').cloneNode(true);
          for (const used of copy.querySelectorAll('.panel, .bars, .cursor, .grip')) used.remove();
          for (const el of copy.querySelectorAll('*')) {
            el.classList.remove('lit', 'held', 'standing', 'beside', 'folded', 'here', 'settled', 'placed', 'picking', 'tall', 'reading');
            for (const used of ['style', 'data-words', 'aria-current', 'aria-expanded']) el.removeAttribute(used);
            if (el.matches('.gist, #progress')) { el.textContent = ''; el.removeAttribute('hidden'); }
            if (el.getAttribute('class') === '') el.removeAttribute('class');
          }
          copy.querySelector('details.facts').removeAttribute('open');
          // Between blocks and between list items, not within a line, space is nobody's.
          for (const between of copy.querySelectorAll('#text, .spine, .rail div')) for (const node of [...between.childNodes]) if (node.nodeType === Node.TEXT_NODE) node.remove();
          return copy.outerHTML.replace(/></g, '>\n<');
        }
        """;

    [Fact]
    public async Task After_any_series_of_changes_the_page_is_what_a_reload_would_show()
    {
        var page = await room.Open($"/read/{Slug}");
        // The third series takes the page over the number of notes from which it is dense.
        foreach (var (seed, count) in new[] { (3, 12), (5, 20), (8, 70) })
        {
            await page.EvaluateAsync(ChangeAnything, new object[] { Slug, seed, count });
            var brought = await page.EvaluateAsync<string>(Snapshot);
            await page.ReloadAsync();
            var reloaded = await page.EvaluateAsync<string>(Snapshot);
            AssertSame(reloaded, brought);
        }
        Assert.True(await page.Locator(".essay.dense").CountAsync() == 1, "The page has not become dense.");
    }

    [Fact]
    public async Task Adding_an_annotation_leaves_every_other_block_and_note_as_it_stands()
    {
        const string slug = "the-umbrella-and-the-weather";
        using var client = room.Client();
        await Crowd.Annotate(client, slug, 60, longest: 60);
        var page = await room.Open($"/read/{slug}");
        await page.EvaluateAsync("() => { for (const el of document.querySelectorAll('#text > *')) el.stood = true; }");

        var (touched, fresh) = await page.EvaluateAsync<int[]>(
            """
            async slug => {
              const { $essay: { refresh } } = await import(document.getElementById('script').src);
              const block = document.querySelector('#p3');
              const start = Number(block.dataset.start) + 4;
              const answer = await fetch(`/api/articles/${slug}/annotations`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ start, end: start + 9, note: 'New.' }) });
              const made = await answer.json();
              await refresh([made]);
              const news = [...document.querySelectorAll('#text > [id]')].filter(el => !el.stood).map(el => el.id);
              return [news.filter(id => id === 'p3' || id === 'n-' + made.id).length, news.length];
            }
            """, slug) is [var one, var other] ? (one, other) : default;

        Assert.Equal((2, 2), (touched, fresh));
    }

    private static void AssertSame(string reloaded, string brought)
    {
        var (one, other) = (reloaded.Split('\n'), brought.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(one.Length, other.Length)).FirstOrDefault(line => one.ElementAtOrDefault(line) != other.ElementAtOrDefault(line), -1);
        Assert.True(at < 0, at < 0 ? "" : $"Line {at}: a reload shows\n{string.Join('\n', one.Skip(at - 2).Take(5))}\nwhere the page shows\n{string.Join('\n', other.Skip(at - 2).Take(5))}");
    }
}
