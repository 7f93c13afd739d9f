// a quiet line under a field while someone writes; the same words are looked for on the server
const escape = (text) => text.trim().replace(/[.+?^${}()[\]\\]/g, "\\$&");
const edge = (pattern) => `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;

const pattern = ({ watch, watchFor }) => {
  const phrases = watchFor
    .split("|")
    .map((phrase) => phrase.split("*").map(escape).map(edge).join("[^.!?;\\n]*"));
  const start = watch === "start" ? "(?:^|[.!?;\\n])[^\\p{L}\\p{N}]*" : "";
  return new RegExp(`${start}(?:${phrases.join("|")})`, "iu");
};

export const watch = (field) => {
  const looksFor = pattern(field.dataset);
  let line = field.parentElement.querySelector(".helper");
  const look = () => {
    const isCalledFor = looksFor.test(field.value);
    if (isCalledFor && !line) {
      line = document.createElement("p");
      line.className = "helper";
      line.setAttribute("role", "status");
      field.after(line);
    }
    if (line) {
      line.hidden = !isCalledFor;
      line.textContent = isCalledFor ? field.dataset.watchLine : "";
    }
  };
  field.addEventListener("input", look);
};

document.querySelectorAll("[data-watch]").forEach(watch);
