// What went wrong, once more at the very end: whoever sees only the last lines of a run still reads why it failed.
const plain = (text) => text.replace(/\u001b\[[0-9;]*m/g, "");

export default class LastWords {
  failed = [];
  onTestEnd(test, result) {
    if (result.status === test.expectedStatus || result.status === "skipped") return;
    const said = result.errors.map((error) => plain(error.message ?? error.value ?? "").split("\n").slice(0, 14).join("\n"));
    this.failed.push(`${test.titlePath().slice(1).join(" › ")}\n${said.join("\n")}`);
  }
  onEnd() {
    for (const it of this.failed) console.log(`\n${it}`);
  }
}
