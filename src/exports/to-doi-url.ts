/** The URL of a DOI, which may hold any character; only its slashes may stay as they are. https://www.doi.org/doi-handbook/ */
export const toDoiUrl = (doi: string): string => `https://doi.org/${encodeURIComponent(doi).replaceAll("%2F", "/")}`;
