// On every page: `/` or Ctrl-K (⌘K) goes to the search box.
addEventListener("keydown", (event) => {
  const target = event.target;
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  const isShortcut = (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !isTyping);
  if (!isShortcut || event.altKey) return;
  const boxes = [...document.querySelectorAll<HTMLInputElement>(".q input, .find input")];
  const box = boxes.find((candidate) => candidate.checkVisibility());
  if (box) box.focus();
  else document.querySelector<HTMLAnchorElement>(".find-link")?.click();
  event.preventDefault();
});
