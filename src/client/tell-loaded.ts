/** The script of a page is there: takes away what says that it could not be loaded, before it is seen (`unloaded.css`). */
export const tellLoaded = (): void => document.querySelector(".unloaded")?.remove();
