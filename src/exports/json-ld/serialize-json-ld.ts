import type { JsonLdNode } from "./json-ld-node.ts";

/**
 * JSON-LD as text that may stand in an HTML `script` element as well as in a file: `<` is written as an escape, since
 * `</script>` would end the element, and so are the line ends that JavaScript does not share with JSON.
 * https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements
 */
export const serializeJsonLd = (node: JsonLdNode): string =>
  JSON.stringify(node).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
