/** What the address of the page asks is answered: what the head script (head-script.ts) kept out of sight until then shows. */
export const tellAnswered = (): void => {
  delete document.documentElement.dataset["asked"];
};
