// Every page there is, as the list of permissions names them, so that no new page is forgotten.
import { readFileSync } from "node:fs";

const list = new URL("../../app/tests/permissions.txt", import.meta.url);

// No pages: files, style sheets, and parts that a page fetches.
const NO_PAGES = [
  "/.well-known/security.txt",
  "/agreements/names",
  "/calendar/{id}",
  "/hall/{id}/count",
  "/house_style/example",
  "/instruments/example",
  "/instruments/{id}/file",
  "/house_style/files/{id}",
  "/house_style/{id}/files/{id}",
  "/house_style/{id}/theme.css",
  "/oversight/checkpoints/{id}",
  "/people/import/example",
  "/privacy/mine/file",
  "/privacy/record/csv",
  "/search/menu",
  "/sign_in/organisation",
  "/theme.css",
  "/waves/{id}/figures",
  "/waves/{id}/file",
  "/waves/{id}/keys",
  "/waves/{id}/leaves",
  "/waves/{id}/cells",
  "/waves/{id}/open-cells",
  "/waves/{id}/manifest",
  "/waves/{id}/open-papers",
  "/waves/{id}/paper",
];

// No link leads here: other tests do what does (`access`, and the journeys by mail and of a first run).
const NO_LINKS = [
  "/agreements/answers/{id}",
  "/agreements/hand_overs/{id}",
  "/agreements/support/{id}",
  "/guests/link",
  "/guests/links/{id}",
  "/guests/me",
  "/hall/{id}",
  "/hall/{id}/card",
  "/hall/{id}/screen",
  "/house_style/{id}",
  "/instruments/import",
  "/instruments/new",
  "/instruments/{id}/edit",
  "/oversight",
  "/oversight/verification",
  "/people/import/{id}",
  "/privacy/requests",
  "/privacy/requests/new",
  "/privacy/requests/{id}",
  "/set_up",
  "/sign_in/begin",
  "/sign_in/code",
  "/sign_in/kept",
  "/sign_in/link/{id}",
  "/sign_in/organisation/return",
  "/sign_in/passkeys/new",
  "/sign_in/passkeys/{id}",
  "/sign_in/proof",
  "/signed_out",
  "/waves/mirror",
  "/waves/new",
  "/waves/{id}/answer",
  "/waves/{id}/desk",
  "/waves/{id}/letters",
  "/waves/{id}/mirror",
  "/waves/{id}/own",
];

// Open to more people than an administrator, but in the demo it is the administrator who is led there.
const THEIRS = ["/context/goals/{id}/edit", "/lessons/{id}/edit", "/people/{id}/offices", "/templates/{id}/edit"];

// An administrator finds more on these.
const WITH_MORE = [
  "/context/goals/{id}",
  "/context/kinds",
  "/context/kinds/{id}",
  "/people",
  "/people/{id}",
  "/team/{id}",
  "/templates",
  "/templates/{id}",
];

const pages = [...readFileSync(list, "utf8").matchAll(/^GET ([^\s:]+): (.*)$/gm)]
  .map(([, path, whose]) => ({ kind: path.replace(/\{[^}]+\}/g, "{id}"), whose }))
  .filter(({ kind }) => !NO_PAGES.includes(kind) && !NO_LINKS.includes(kind))
  // For a program, not for people.
  .filter(({ whose }) => !whose.startsWith("the identity provider"));
const isTheirs = ({ kind, whose }) => whose.startsWith("the administrator") || THEIRS.includes(kind);
const kinds = (some) => [...new Set(some.map(({ kind }) => kind))];

/** The kinds of pages for an administrator: kept for them, or with more on it. */
export const administered = kinds(pages.filter(isTheirs)).concat(WITH_MORE);

/** The kinds of pages to which links lead everybody. */
export const ordinary = kinds(pages.filter((one) => !isTheirs(one)));
