// where a browser keeps ballot papers, one for each person and wave. They are sealed with a lock that the server tells
// only who is signed in: somebody else on this computer neither reads a paper nor lays an own one over it
import { hex, joined, unhex } from "../../ballot/browser/blind.js";
import { because } from "./why.js";

const days = 120;
const today = () => Math.floor(Date.now() / 86_400_000);
const bytes = (text) => new TextEncoder().encode(text);

const done = (asked) =>
  new Promise((good, bad) => {
    asked.onsuccess = () => good(asked.result);
    asked.onerror = () => bad(asked.error);
  });
const open = () => {
  const asked = indexedDB.open("zwerm-ballots", 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore("papers", { keyPath: "name" });
    asked.result.createObjectStore("promises", { keyPath: "wave" });
  };
  return done(asked);
};

/** The box; nothing works in a browser that keeps nothing. */
export async function paperBox() {
  const no = () => {
    throw because("storage");
  };
  const database = await Promise.resolve().then(open).catch(no);
  const store = (name, mode) => database.transaction(name, mode).objectStore(name);
  const get = (name, key) => done(store(name, "readonly").get(key)).catch(no);
  // on the disk before anybody is asked to sign
  const put = (name, row) =>
    new Promise((good, bad) => {
      const change = database.transaction(name, "readwrite", { durability: "strict" });
      change.oncomplete = good;
      change.onerror = change.onabort = () => bad(change.error);
      change.objectStore(name).put({ ...row, day: today() });
    }).catch(no);

  return {
    /** Whether the same is promised as when this browser first saw this wave, whoever looked then. */
    async isAsBefore(wave, hash) {
      const before = await get("promises", wave);
      if (!before) await put("promises", { wave, hash });
      return !before || before.hash === hash;
    },

    /** The paper of this wave and of who has this lock. */
    async paper(hash, lock) {
      const key = await crypto.subtle.importKey("raw", unhex(lock), "AES-GCM", false, ["encrypt", "decrypt"]);
      const owner = await crypto.subtle.digest("SHA-256", joined(bytes("zwerm-paper-v1"), unhex(lock)));
      const name = `${hash}:${hex(new Uint8Array(owner))}`;
      const how = (iv) => ({ name: "AES-GCM", iv, additionalData: bytes(name) });
      return {
        async read() {
          const row = await get("papers", name);
          if (!row) return undefined;
          const opened = crypto.subtle.decrypt(how(row.iv), key, row.sealed);
          return opened.then((plain) => JSON.parse(new TextDecoder().decode(plain)), () => undefined);
        },
        async write(paper) {
          const iv = crypto.getRandomValues(new Uint8Array(12));
          const sealed = await crypto.subtle.encrypt(how(iv), key, bytes(JSON.stringify(paper)));
          await put("papers", { name, iv, sealed });
        },
      };
    },

    /** Papers and promises of waves that are long over, and not on this page. */
    async tidy(hashes, waves) {
      const here = {
        papers: ({ name }) => hashes.includes(name.slice(0, 64)),
        promises: ({ wave }) => waves.includes(wave),
      };
      for (const [name, isHere] of Object.entries(here)) {
        const all = await done(store(name, "readonly").getAll()).catch(no);
        const old = all.filter((row) => row.day < today() - days && !isHere(row));
        for (const row of old) await done(store(name, "readwrite").delete(row.name ?? row.wave)).catch(no);
      }
    },
  };
}
