import { type InlineScript, toInlineScript } from "../components/inline-script.ts";

/** Sets the colors that a reader chose before anything is painted. `localStorage` throws where storage is forbidden. */
const theme = `try{let t=localStorage.theme;if(t=="dark"||t=="light"){document.documentElement.dataset.theme=t;for(let m of document.querySelectorAll("[name=theme-color]"))m.media=m.dataset.theme==t?"all":"not all"}}catch{}`;

/**
 * Asks for the typefaces ahead of the style sheets, so that the first page is painted in them; not where the line is slow,
 * since there they would hold up the words. https://wicg.github.io/netinfo/
 */
const preload = (fonts: readonly string[]) =>
  `let c=navigator.connection??{};if(!(c.saveData||c.rtt>99||c.downlink<2))for(let href of ${JSON.stringify(fonts)})document.head.append(Object.assign(document.createElement("link"),{rel:"preload",as:"font",crossOrigin:"",href}))`;

/**
 * Marks a page whose address asks something, until script has answered or could not: what stands under the answer is not
 * shown before, so that nothing moves under the eyes.
 */
const asked = `if(location.search){let d=document.documentElement.dataset;d.asked="";addEventListener("load",()=>delete d.asked)}`;

/**
 * What must happen before the first paint. A file would have to be fetched first, so it stands in the page, allowed by its
 * hash.
 * @param fonts addresses of the typefaces that nearly every page is set in
 * @param isAsked whether the address of the page may ask it something
 */
export const toHeadScript = (fonts: readonly string[], isAsked: boolean): InlineScript =>
  toInlineScript(`${theme};${isAsked ? asked : ""}${preload(fonts)}`);
