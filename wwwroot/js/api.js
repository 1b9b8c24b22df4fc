// Speaks JSON with the library. Whatever goes wrong becomes a sentence a reader can act on.

export class Refusal extends Error {
  /** @param {string} [field] the part of the request that is wrong */
  constructor(sentence, status, field) {
    super(sentence);
    this.status = status;
    this.field = field;
  }
}

const OFFLINE = 'The library did not answer. What you wrote is still here; save it again in a moment.';
const BROKEN = 'Something went wrong in the library. What you wrote is still here; the log beside the library says more.';

/** @returns {Promise<{body: any, etag: string|null}>} */
export async function call(method, path, body, etag) {
  const answer = await ask(method, path, body, etag);
  const said = await read(answer);
  if (!answer.ok) throw new Refusal(sentenceOf(said, answer.status), answer.status, Object.keys(said?.errors ?? {})[0]);
  return { body: said, etag: answer.headers.get('ETag') };
}

async function ask(method, path, body, etag) {
  const headers = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (etag) headers['If-Match'] = etag;
  try {
    return await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    throw new Refusal(OFFLINE, 0);
  }
}

async function read(answer) {
  try {
    return await answer.json();
  } catch {
    return null;
  }
}

// RFC 9457: what is wrong with a field says more than what is wrong in general.
function sentenceOf(problem, status) {
  const field = Object.values(problem?.errors ?? {}).flat()[0];
  return field ?? problem?.detail ?? (status >= 500 ? BROKEN : problem?.title ?? BROKEN);
}
