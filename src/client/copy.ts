// On every page: copies citations and permalinks.
import { copyText, done, type Copied } from "./copy-text.ts";
import { element } from "./element.ts";

const announcer = element("p", { className: "vh", role: "status" });

/** A button that copies what `read` gives; one without a text of its own has a label. */
function newButton(label: string, text: string, read: () => Copied): HTMLButtonElement {
  const button = element("button", { type: "button", className: "copy" }, text);
  if (!text) button.ariaLabel = label;
  button.addEventListener("click", async () => {
    announcer.textContent = await copyText(read());
    if (announcer.textContent !== done) return;
    button.dataset["copied"] = "";
    if (text) button.textContent = done;
    setTimeout(() => {
      announcer.textContent = "";
      delete button.dataset["copied"];
      button.textContent = text;
    }, 2000);
  });
  return button;
}

// Browsers hide the clipboard from pages that are not served securely.
if ("clipboard" in navigator) {
  document.body.append(announcer);
  for (const matter of document.querySelectorAll(".cite details")) {
    const shown = () => [...matter.querySelectorAll<HTMLElement>("p[class^=cite-]")].find((p) => p.offsetParent);
    matter.append(
      newButton("", "Copy", () => ({ text: shown()?.innerText.trim() ?? "", html: shown()?.innerHTML.trim() })),
    );
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[rel=bookmark]:not(.pn)")) {
    const name = link.ariaLabel ?? link.textContent.trim();
    const button = newButton(`Copy the link to: ${name}`, "", () => ({
      // What the address of the page asks, and how its reader came, is none of the place.
      text: Object.assign(new URL(link.href), { search: "" }).href,
    }));
    button.classList.add("copy-link");
    link.after(button);
  }
}
