/**
 * Another page of this library, to take parts from. Not fetch: this one parses the page itself, so that no string ever becomes markup here.
 * @param {URL|string} address
 * @param {URLSearchParams|null} [form] what is posted there; null asks only
 * @returns {Promise<Document>} rejected where it does not answer with a page
 */
export const pageAt = (address, form = null) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open(form ? 'POST' : 'GET', address);
  request.responseType = 'document';
  // What was just done is said on the next page that a reader opens, and on no page that only parts are taken from.
  if (!form) request.setRequestHeader('X-Part', '1');
  request.onload = () => (request.status === 200 && request.response ? resolve(request.response) : reject(new Error(`status ${request.status}`)));
  request.onerror = () => reject(new Error('not reached'));
  request.send(form);
});
