namespace AllianceReader.Exchange.Html;

/// <summary>The file's one style sheet: the reading page's look (LOOK.md), for a page that stands alone.</summary>
internal static class HtmlStyle
{
    public const string Css =
        """
        :root {
          color-scheme: light dark;
          --page: #fffefa; --low: #f6f4ed; --ink: #211f1b; --soft: #545047; --faint: #69645a; --rule: #dfdacd; --edge: #857f72; --focus: #0a53be;
          --serif: "Iowan Old Style", Charter, "Bitstream Charter", "Sitka Text", "Source Serif 4", "Noto Serif", Cambria, Georgia, "Noto Serif KR", "Noto Serif CJK KR", AppleMyungjo, Batang, serif;
          --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", Roboto, "Liberation Sans", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", sans-serif;
          --both: ; --stroke: solid; --weight: 2px;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root { --page: #191a1d; --low: #121316; --ink: #e8e5dd; --soft: #b3afa5; --faint: #98948a; --rule: #36383d; --edge: #7d7a72; --focus: #9cc2ff; }
        }
        * { box-sizing: border-box; margin: 0; }
        html { background: var(--page); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { max-width: 61rem; margin: 0 auto; padding: 3rem 1.5rem 6rem 3.5rem; font: 400 .875rem/1.5 var(--sans); }
        a { color: inherit; text-underline-offset: .2em; text-decoration-thickness: 1px; text-decoration-color: var(--edge); }
        a:hover { text-decoration-color: currentColor; }
        :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
        h1, h2.title { font: 400 2.875rem/1.12 var(--serif); letter-spacing: -.018em; text-wrap: balance; overflow-wrap: break-word; margin: .5rem 0 1rem; }
        .kicker { font: italic 400 1.0625rem/1.5rem var(--serif); color: var(--soft); }
        .standfirst { font: 400 1.3125rem/1.9rem var(--serif); color: var(--soft); text-wrap: pretty; }
        .byline { margin-top: 1.5rem; padding-top: .75rem; border-top: 1px solid var(--ink); color: var(--soft); }
        .byline strong { font-weight: 600; color: var(--ink); }
        .counts { color: var(--faint); font-size: .8125rem; }
        .front { margin-bottom: 4.5rem; }
        .front ol { margin-top: 2rem; padding: 0; list-style: none; border-top: 1px solid var(--ink); }
        .front li { padding: .75rem 0; border-bottom: 1px solid var(--rule); }
        .front li a { font: 500 1.25rem/1.6rem var(--serif); text-decoration: none; }
        .front li a:hover { text-decoration: underline; }
        .front li span { display: block; color: var(--faint); font-size: .8125rem; }
        article + article, .themes { margin-top: 6rem; }
        .cover { margin-bottom: 2rem; }

        .row { display: grid; grid-template-columns: minmax(0, 35rem) minmax(0, 18.5rem); column-gap: 2.75rem; }
        .row > :first-child { grid-column: 1; min-width: 0; }
        .block { position: relative; font: 400 1.1875rem/1.62 var(--serif); font-variant-numeric: oldstyle-nums; text-wrap: pretty; white-space: pre-line; overflow-wrap: break-word; margin-bottom: .95em; }
        :lang(ko) .block { word-break: keep-all; }
        h3.block { font-size: 1.25rem; line-height: 1.75rem; font-weight: 600; margin: 1.6em 0 .5em; }
        .block.quote { margin-inline-start: 1.5rem; padding-inline-start: 1rem; border-inline-start: 1px solid var(--edge); }
        .block.item { margin-inline-start: 1.25em; margin-bottom: .35em; }
        .block.item::before { content: "–"; position: absolute; inset-inline-start: -1em; }
        .block.caption, .block.footnote { font-size: .9375rem; line-height: 1.5rem; color: var(--soft); }
        .pno { position: absolute; inset-inline-end: calc(100% + .25rem); top: .2rem; min-width: 1.75rem; text-align: end; font: 400 .8125rem/1.5rem var(--sans); color: var(--faint); text-decoration: none; user-select: none; -webkit-user-select: none; }
        .pno:hover, :target > .pno { color: var(--ink); text-decoration: underline; }
        .marker { margin-inline-end: .4em; user-select: none; -webkit-user-select: none; }

        .t-none { --line: var(--soft); --tint: transparent; --weight: 1px; }
        mark { color: inherit; background: var(--tint); padding-block: .1em; scroll-margin-top: 6rem;
          text-decoration: underline var(--both) var(--stroke) var(--weight) var(--line); text-underline-offset: .2em; text-decoration-skip-ink: none;
          -webkit-box-decoration-break: clone; box-decoration-break: clone; }
        mark mark { text-underline-offset: .44em; }
        mark mark mark { text-underline-offset: .68em; background: none; }
        mark mark mark mark { text-underline-offset: .9em; }
        mark.unseen { background: none; text-decoration: none; }
        mark:target, .note:target { outline: 2px solid var(--line); outline-offset: 2px; }
        .ref { font: 600 .6875rem/0 var(--sans); font-variant-numeric: lining-nums; vertical-align: .6em; padding: .4375rem .5rem; margin-inline: -.375rem -.4375rem; color: var(--line); text-decoration: none; user-select: none; -webkit-user-select: none; }
        .ref:hover { text-decoration: underline; }

        .notes { grid-column: 2; padding-top: .3rem; margin-bottom: 1rem; font-variant-numeric: lining-nums tabular-nums; overflow-wrap: anywhere; }
        .note { margin-bottom: .875rem; scroll-margin-top: 6rem; }
        .note .on { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; font-size: .8125rem; line-height: 1.5rem; color: var(--soft); }
        .note .no { min-width: .75rem; font-weight: 600; color: var(--line); text-decoration: none; }
        .note .no:hover { text-decoration: underline; }
        .note .by { color: var(--faint); font-size: .8125rem; padding-inline-start: 1.25rem; }
        .sample { display: inline-flex; align-items: baseline; gap: .45rem; }
        .sample::before { content: "\00a0\00a0\00a0\00a0"; flex: none; font-size: .75rem; background: var(--tint); text-decoration: underline var(--both) var(--stroke) var(--weight) var(--line); text-underline-offset: .2em; text-decoration-skip-ink: none; }
        .body { padding-inline-start: 1.25rem; line-height: 1.3125rem; text-wrap: pretty; }
        .body > * + * { margin-top: .5rem; }
        .body ul, .body ol { padding-inline-start: 1.25em; }
        .body blockquote { padding-inline-start: .75rem; border-inline-start: 1px solid var(--edge); color: var(--soft); }
        .body :is(h4, h5, h6) { font: 600 1em/1.4 var(--sans); }
        .body :is(code, pre) { font: .9em/1.4 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; }
        .body pre { white-space: pre-wrap; }
        .body hr { border: 0; border-top: 1px solid var(--rule); margin: .5rem 0; }

        .lost { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--ink); }
        .lost h3, .themes h2 { font: 600 .875rem/1.5rem var(--sans); margin-bottom: .5rem; }
        .lost blockquote { font: italic 400 1.0625rem/1.625rem var(--serif); color: var(--soft); white-space: pre-line; }
        .reference { max-width: 35rem; margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--ink); font-size: .8125rem; line-height: 1.25rem; color: var(--faint); overflow-wrap: anywhere; }
        .themes { border-top: 1px solid var(--ink); padding-top: .75rem; max-width: 42rem; }
        .themes dt { margin-top: .75rem; font-weight: 500; }
        .themes dd { color: var(--soft); white-space: pre-line; }

        @media screen and (max-width: 60rem) {
          body { max-width: 40rem; padding: 2rem 1.25rem 4rem; }
          h1, h2.title { font-size: 2rem; }
          .row { display: block; }
          .block { font-size: 1.125rem; padding-inline-start: 0; }
          .pno { position: static; display: inline; min-width: 0; margin-inline-end: .5rem; }
          .notes { margin: -.25rem 0 1.5rem; padding-inline-start: 1rem; border-inline-start: 1px solid var(--rule); }
          .row > .notes { padding-top: 0; }
        }
        @media (forced-colors: active) { mark { background: none; color: CanvasText; text-decoration-color: CanvasText; } .sample::before { text-decoration-color: CanvasText; } }
        @page { margin: 18mm 14mm; }
        @media print {
          :root { --page: #fff; --ink: #000; --soft: #333; --faint: #444; --rule: #999; }
          body { max-width: none; padding: 0 0 0 2.25rem; font-size: 8.5pt; }
          h1, h2.title { font-size: 24pt; }
          .row { grid-template-columns: minmax(0, 1fr) 5.4cm; column-gap: 6mm; }
          .block { font-size: 10.5pt; line-height: 1.5; }
          .note .on, .note .by, .counts, .reference { font-size: 8pt; line-height: 1.4; }
          .body { line-height: 1.4; }
          .note, h3.block { break-inside: avoid; }
          h3.block { break-after: avoid; }
          mark, .sample::before { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          article + article, .front + article { break-before: page; margin-top: 0; }
          a { text-decoration: none; }
          .reference { max-width: none; }
        }
        """;
}
