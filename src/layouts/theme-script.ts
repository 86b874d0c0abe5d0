import { createHash } from "node:crypto";

/**
 * Sets the colors that a reader chose before anything is painted. It stands in the head itself, allowed by its hash,
 * because a file would have to be fetched first. `localStorage` throws where storage is forbidden.
 */
export const themeScript = `try{let t=localStorage.theme;if(t=="dark"||t=="light"){document.documentElement.dataset.theme=t;for(let m of document.querySelectorAll("[name=theme-color]"))m.media=m.dataset.theme==t?"all":"not all"}}catch{}`;

/** The script as a source of a Content-Security-Policy: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
export const themeScriptSource = `'sha256-${createHash("sha256").update(themeScript).digest("base64")}'`;
