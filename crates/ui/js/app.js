// everything works without this file: it only makes things quicker and safer
import "htmx.org";
import "./aside.js";
import "./draft.js";
import "./focus.js";
import "./follow.js";
import "./goes-on.js";
import "./helper.js";
import "./keys.js";
import "./leave.js";
import "./menu.js";
import "./one-by-one.js";
import "./once.js";
import "./passkey.js";
import "./press.js";
import "./shared.js";
