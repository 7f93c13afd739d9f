// A server of one's own: an empty organisation that nobody has set up yet, or a small demo.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const isReady = async (url) => {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
};

/**
 * Starts `zwerm serve` on an empty folder: its address, what it said, its mails, and how to stop it. On `localhost`
 * there can be passkeys, which an address in numbers has not. `more`: other flags.
 */
export const emptyHouse = (host = "127.0.0.1", more = []) => house("serve", host, more);

/** A demo of its own, small, that a journey may spoil. */
export const demoHouse = (people = 60) =>
  house("demo", "127.0.0.1", ["--people", String(people), "--agreements", String(2 * people)]);

async function house(command, host, more) {
  const folder = await mkdtemp(join(tmpdir(), "zwerm-house-"));
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const where = ["--data", folder, "--listen", `127.0.0.1:${port}`, "--base-url", url];
  let said = "";
  let server;
  let ended;
  const start = async (days) => {
    server = spawn(process.env.ZWERM, [command, ...where, ...more], { env: days === 0 ? process.env : later(days) });
    server.stdout.on("data", (some) => (said += some));
    server.stderr.on("data", (some) => (said += some));
    ended = new Promise((resolve) => server.once("exit", resolve));
    for (let tries = 0; !(await isReady(url)); tries += 1) {
      if (tries > 400 || server.exitCode !== null) throw new Error(`the server did not start:\n${said}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  const halt = () => {
    server.kill("SIGTERM");
    return ended;
  };
  await start(0);
  return {
    url,
    said: () => said,
    /** The newest mail to an address (that says this), once there is one. */
    async mailTo(address, says = /./) {
      for (let tries = 0; tries < 400; tries += 1) {
        const found = (await mails(join(folder, "mail"), address)).filter((mail) => says.test(mail));
        if (found.length > 0) return found.at(-1);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error(`no mail to ${address}`);
    },
    /** Stops it, and starts it so many days after today. */
    async goOn(days) {
      await halt();
      await start(days);
    },
    async stop() {
      const code = await halt();
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}

/** Debian's libfaketime, with which a program believes it is so many days later; how long things take stays as it is. */
function later(days) {
  const folder = readdirSync("/usr/lib").find((it) => it.endsWith("-linux-gnu"));
  return {
    ...process.env,
    LD_PRELOAD: `/usr/lib/${folder}/faketime/libfaketime.so.1`,
    FAKETIME: `+${days}d`,
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
  };
}

async function mails(folder, address) {
  // What is still being written has another ending.
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"));
  const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), "utf8")));
  return texts.filter((text) => new RegExp(`^To:.*${address}`, "im").test(text)).map(unfolded);
}

/** Quoted-printable and base64 parts made readable, enough to find a link and a file. */
function unfolded(mail) {
  const letters = (codes) => Buffer.from(codes.replaceAll("=", ""), "hex").toString("utf8");
  const plain = mail.replace(/=\r?\n/g, "").replace(/(?:=[0-9A-F]{2})+/g, letters);
  const parts = [...mail.matchAll(/Content-Transfer-Encoding: base64\r?\n(?:[^\r\n]+\r?\n)*\r?\n([A-Za-z0-9+/=\r\n]+)/gi)];
  return plain + parts.map(([, part]) => Buffer.from(part, "base64").toString("utf8")).join("\n");
}
