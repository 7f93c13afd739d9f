// after a form came back, start at what is not right
document.querySelector("[data-focus]")?.focus();
