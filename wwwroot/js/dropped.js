/**
 * The files that were dropped, those inside of folders too (File and Directory Entries API). Hidden ones are left out: they are the
 * system's, not the reader's.
 * @param {DataTransfer} dropped  has to be asked before the event is over
 * @returns {Promise<File[]>}
 */
export async function filesOf(dropped) {
  const entries = [...dropped.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some(entry => entry.isDirectory)) return [...dropped.files];
  const found = [];
  for (const entry of entries) await gather(entry, found);
  return found;
}

async function gather(entry, found) {
  if (entry.name.startsWith('.')) return;
  if (entry.isFile) {
    found.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
    return;
  }
  for (const inner of await entriesIn(entry.createReader())) await gather(inner, found);
}

// A reader hands out at most a hundred at a time, and none when there are no more.
async function entriesIn(reader) {
  const all = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
