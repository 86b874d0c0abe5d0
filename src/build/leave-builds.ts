// What builds have made is no part of what the dev server serves.
import { resolve, sep } from "node:path";
import type { Plugin } from "vite";
import type { SiteFolders } from "./publish.ts";

/** The file below a folder that an address asks for; nothing where it is broken. */
function locate(url: string, root: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? "").replace(/\/{2,}/g, "/");
    if (path.startsWith("/@fs/")) return resolve("/", path.slice("/@fs/".length));
    return resolve(root, `.${path.startsWith(base) ? `/${path.slice(base.length)}` : path}`);
  } catch {
    return undefined;
  }
}

/**
 * A Vite plugin for `npm run dev`: the folders of builds are neither served nor watched. Vite serves every file of the project, and
 * has browsers load their page anew for each page that a build writes meanwhile.
 */
export function leaveBuilds(siteFolders: SiteFolders): Plugin {
  const folders = Object.values<string>({ ...siteFolders }).map((folder) => resolve(folder));
  const findFolder = (path: string) => folders.find((folder) => path === folder || path.startsWith(folder + sep));
  return {
    name: "leave-builds",
    apply: "serve",
    config: () => ({ server: { watch: { ignored: (path: string) => findFolder(resolve(path)) !== undefined } } }),
    configureServer({ config: { root, base }, middlewares }) {
      middlewares.use((request, response, next) => {
        const file = locate(request.url ?? "/", root, base);
        if (file === undefined || findFolder(file) === undefined) {
          next();
          return;
        }
        response
          .writeHead(404, { "content-type": "text/plain" })
          .end("What builds make is not served here; `npm start` serves the last.\n");
      });
    },
  };
}
