// a tablet that many use, one after the other: it keeps nothing, and wipes itself when somebody is done or gone
import { scan } from "./scan.js";

const second = 1000;
// without a touch: so long until it asks, and so long until it wipes
const [asks, wipes] = [100, 120];
// with a receipt on the screen
const receiptFor = 60;
// before or after the wave, a new day is noticed by itself
const looksAgain = 600;

/** What is kept of a ballot here: in this page, and nowhere else. */
export function keptHere() {
  let here;
  return {
    read: () => here,
    write: (it) => (here = it),
    stayInTab: () => {},
    // another hand at the same letter was on this tablet or elsewhere: what is wanted now counts
    isInTab: () => true,
    isGone: () => false,
    forget: () => (here = undefined),
  };
}

/** Begins to watch; answers what is done when something was handed in. */
export function kiosk(kept, isOpen) {
  const $ = (selector) => document.querySelector(selector);
  const dialog = $("dialog");
  const [left, warns] = [$("[data-left]"), $("[data-warns]")];
  let touched = Date.now();
  let until;
  let watch;
  const wipe = () => {
    clearInterval(watch);
    kept.forget();
    document.body.replaceChildren();
    location.replace(location.pathname + location.search);
  };
  const counts = () => {
    const seconds = Math.max(0, Math.ceil((until - Date.now()) / second));
    left.textContent = left.dataset.says.replace("{seconds}", seconds);
    // said aloud once, and not each second
    warns.textContent = seconds <= 20 ? left.dataset.says.replace("{seconds}", 20) : "";
    if (seconds === 0) wipe();
  };
  const looks = () => {
    if (until) return counts();
    const idle = (Date.now() - touched) / second;
    if (!isOpen) return idle > looksAgain && location.reload();
    // nobody has typed anything: there is nothing to wipe, and a page of long ago is read anew
    if (!kept.read() && $("#code").value === "") return idle > looksAgain && wipe();
    if (idle > wipes) wipe();
    else if (idle > asks && !dialog.open) dialog.showModal();
  };
  const stays = () => {
    touched = Date.now();
    if (dialog.open) dialog.close();
  };
  for (const touch of ["pointerdown", "keydown", "input"]) {
    addEventListener(touch, () => !dialog.open && (touched = Date.now()), { passive: true, capture: true });
  }
  dialog.addEventListener("close", stays);
  $("[data-stay]").addEventListener("click", stays);
  $("[data-longer]").addEventListener("click", () => {
    until = Date.now() + receiptFor * second;
    counts();
  });
  for (const button of document.querySelectorAll("[data-wipe]")) button.addEventListener("click", wipe);
  watch = setInterval(looks, second);
  return (receipt) => {
    $("[data-part=wipes] [data-scan]").replaceChildren(scan(receipt));
    until = Date.now() + receiptFor * second;
    counts();
  };
}
