// a card that was put aside stays away in this browser. The server is not told: whoever puts a reminder aside has perhaps
// answered, and that is nobody's business
const key = "zwerm-aside";
const most = 60;
const attempt = (act) => {
  try {
    return act();
  } catch {
    return null;
  }
};
const aside = () => attempt(() => JSON.parse(localStorage.getItem(key))) ?? [];

for (const card of document.querySelectorAll("[data-aside]")) {
  const name = card.dataset.aside;
  card.hidden = aside().includes(name);
  const button = card.querySelector("[data-put-aside]");
  button.hidden = false;
  button.addEventListener("click", () => {
    attempt(() => localStorage.setItem(key, JSON.stringify([...aside(), name].slice(-most))));
    card.hidden = true;
    document.getElementById("content")?.focus();
  });
}
