// The choice of colors in the foot of every page: the system's, light or dark, remembered. The script in the head
// (head-script.ts) sets them before the page is painted.
const inputs = [...document.querySelectorAll<HTMLInputElement>("#theme input")];

/** What is remembered, if it is one of the choices; where storage is forbidden, what was chosen on this page. */
function read(): string {
  try {
    const stored = localStorage.getItem("theme") ?? "";
    return inputs.some(({ value }) => value === stored) ? stored : "";
  } catch {
    return document.documentElement.dataset["theme"] ?? "";
  }
}

/** Shows the page in the remembered colors, also when another tab chose or the page comes back from the cache. */
function apply(theme: string): void {
  if (theme) document.documentElement.dataset["theme"] = theme;
  else delete document.documentElement.dataset["theme"];
  for (const meta of document.querySelectorAll<HTMLMetaElement>("[name=theme-color]")) {
    const own = meta.dataset["theme"] ?? "";
    meta.media = theme ? (own === theme ? "all" : "not all") : `(prefers-color-scheme: ${own})`;
  }
  for (const input of inputs) input.checked = input.value === theme;
}

for (const input of inputs) {
  input.addEventListener("change", () => {
    apply(input.value);
    try {
      if (input.value) localStorage.setItem("theme", input.value);
      else localStorage.removeItem("theme");
    } catch {
      // Storage is forbidden: the choice holds for this page.
    }
  });
}
for (const event of ["storage", "pageshow"]) addEventListener(event, () => apply(read()));
document.querySelector("#theme")?.removeAttribute("hidden");
apply(read());
