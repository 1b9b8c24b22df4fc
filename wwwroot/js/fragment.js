// Trust boundary: the only place where text becomes HTML in the browser. It takes nothing but what this server rendered and encoded.
const policy = globalThis.trustedTypes?.createPolicy('alliance', { createHTML: html => html }) ?? { createHTML: html => html };

/** The elements of a fragment rendered by the server, not yet in the page. */
export function fragment(html) {
  const template = document.createElement('template');
  template.innerHTML = policy.createHTML(html);
  return template.content;
}
