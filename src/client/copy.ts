// On every page: copies citations and permalinks, and gives a quotation from the prose its source.
import { element } from "./element.ts";

const announcer = element("p", { className: "vh", role: "status" });

/** A button that copies what `read` gives, as text and, where it differs, as HTML. */
function newButton(
  label: string,
  text: string,
  read: () => [text: string, html?: string | undefined],
): HTMLButtonElement {
  const button = element("button", { type: "button", className: "copy" }, text);
  if (!text) button.ariaLabel = label;
  button.addEventListener("click", () => {
    const [plain, html] = read();
    const types: Record<string, string> = { "text/plain": plain, ...(html && { "text/html": html }) };
    void navigator.clipboard.write([new ClipboardItem(types)]).then(
      () => {
        announcer.textContent = "Copied";
        button.dataset["copied"] = "";
        if (text) button.textContent = "Copied";
        setTimeout(() => {
          announcer.textContent = "";
          delete button.dataset["copied"];
          button.textContent = text;
        }, 2000);
      },
      () => (announcer.textContent = "The browser did not allow copying."),
    );
  });
  return button;
}

// Browsers hide the clipboard from pages that are not served securely.
if ("clipboard" in navigator && "ClipboardItem" in globalThis) {
  document.body.append(announcer);
  for (const matter of document.querySelectorAll(".cite details")) {
    const shown = () => [...matter.querySelectorAll<HTMLElement>("p[class^=cite-]")].find((p) => p.checkVisibility());
    matter.append(newButton("", "Copy", () => [shown()?.innerText.trim() ?? "", shown()?.innerHTML.trim()]));
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[rel=bookmark]")) {
    const name = link.ariaLabel ?? link.textContent.trim();
    const button = newButton(`Copy the link to: ${name}`, "", () => [
      new URL(link.dataset["permalink"] ?? link.href, location.href).href,
    ]);
    button.classList.add("copy-link");
    link.after(button);
  }
}

/** Shorter selections are words to look up, not quotations. */
const shortestQuotation = 40;

document.addEventListener("copy", (event) => {
  const selection = getSelection();
  const source = document.querySelector<HTMLElement>("main")?.dataset["source"];
  if (!selection || selection.rangeCount === 0 || !event.clipboardData || !source) return;
  const range = selection.getRangeAt(0);
  const text = selection.toString().trim();
  const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
  const start = elementOf(range.startContainer)?.closest(".prose p");
  if (text.length < shortestQuotation || !start || !elementOf(range.endContainer)?.closest(".prose p")) return;
  // The first sentence that is touched; on the page of all sections its own address is that of its section.
  const sentence = [...start.querySelectorAll(".s[id]")].find((candidate) => range.intersectsNode(candidate));
  const section = sentence?.closest(".whole section");
  const home = section?.querySelector<HTMLAnchorElement>("h2 a")?.href ?? location.origin + location.pathname;
  const id = sentence?.id.slice(section ? section.id.length + 1 : 0);
  const url = home + (id ? `#${id}` : "");
  const page = document.title;
  const quotation = element("blockquote", {}, range.cloneContents());
  const credit = element("p", {}, element("a", { href: url }, page), `, ${url}. A digest of: ${source}`);
  event.clipboardData.setData("text/plain", `“${text}”\n${page}, ${url}. A digest of: ${source}`);
  event.clipboardData.setData("text/html", quotation.outerHTML + credit.outerHTML);
  event.preventDefault();
});
