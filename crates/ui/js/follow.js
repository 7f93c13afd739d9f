// the screen in a hall: how many answered, twice a second; once the picture is there, the page that has it
const often = 500;

for (const screen of document.querySelectorAll("[data-follow]")) {
  const counts = screen.querySelectorAll("[data-count]");
  const lost = screen.querySelector("[data-lost]");
  const look = async () => {
    let next = often;
    try {
      const answer = await fetch(screen.dataset.follow, { redirect: "error" });
      // closed, or signed out: the page says which
      if (answer.status === 404) return location.reload();
      const told = await answer.json();
      if (told.shown) return location.reload();
      counts.forEach((count) => (count.textContent = told.count));
      lost.hidden = true;
    } catch {
      lost.hidden = false;
      next = 4 * often;
    }
    setTimeout(look, next);
  };
  look();
}
