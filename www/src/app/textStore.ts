// One text, stored in this browser: a short one in localStorage, which is written at once, a long one in IndexedDB. Nothing
// here throws: a browser may refuse to store (private windows, full disks).

import { load, remove as removeItem, save } from "./preferences";

const KEY = "text";
const DATABASE = "reportlens";
/** Longer texts go to IndexedDB: localStorage holds 5 MB in all, and stops the page while it writes. */
const SHORT = 200_000;

/** Stores a short text before it returns; false where it is too long or was refused. */
export function putShort(text: string): boolean {
  return text.length <= SHORT && save(KEY, text);
}

export function removeShort(): void {
  removeItem(KEY);
}

/** Stores `text` in place of what was there; false where the browser refused. */
export async function put(text: string): Promise<boolean> {
  if (putShort(text)) {
    await removeDatabase();
    return true;
  }
  removeShort();
  const done = (await inDatabase("readwrite", (texts) => texts.put(text, KEY))) !== null;
  // An older text must not come back in its place.
  if (!done) await removeDatabase();
  return done;
}

/** The stored text; null where there is none. */
export async function get(): Promise<string | null> {
  const short = load(KEY);
  if (short !== null) return short;
  const found = (await inDatabase("readonly", (texts) => texts.get(KEY)))?.result;
  return typeof found === "string" ? found : null;
}

/** Deletes the text and all that held it. */
export async function remove(): Promise<boolean> {
  removeShort();
  return removeDatabase();
}

/** Runs one request; null where that failed. The connection is closed again, so that the database can be deleted. */
function inDatabase<T>(mode: IDBTransactionMode, ask: (texts: IDBObjectStore) => IDBRequest<T>): Promise<IDBRequest<T> | null> {
  return new Promise((resolve) => {
    try {
      const opening = indexedDB.open(DATABASE, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(KEY);
      opening.onerror = () => resolve(null);
      opening.onsuccess = () => {
        const database = opening.result;
        database.onversionchange = () => database.close();
        const end = (request: IDBRequest<T> | null) => {
          database.close();
          resolve(request);
        };
        try {
          const transaction = database.transaction(KEY, mode);
          const request = ask(transaction.objectStore(KEY));
          transaction.oncomplete = () => end(request);
          transaction.onerror = transaction.onabort = () => end(null);
        } catch {
          end(null);
        }
      };
    } catch {
      resolve(null);
    }
  });
}

/** Deleting a database that is not there succeeds. */
function removeDatabase(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = () => resolve(true);
      request.onerror = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
}
