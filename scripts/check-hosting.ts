// Serves dist/ by nginx with hosting/nginx.conf, and by what `npm start` uses, and holds both to what a host must do; then
// asks each for pages as fast as it answers: `node scripts/check-hosting.ts`. It needs nginx (`apt-get install nginx`, or
// NGINX_PROGRAM=/path/to/nginx) and a built site; it writes nothing but a temporary folder.
import autocannon from "autocannon";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { siteDirectory } from "../src/build/publish.ts";
import { listFiles } from "../src/build/read-pages.ts";
import { ask, checkHost } from "./check-host.ts";
import { findPort } from "./find-port.ts";
import { addressOf, serveDirectory } from "./serve-directory.ts";

const seconds = 5;
const connections = 20;
const pages = ["/", "/sections/tumor-growth/", "/references/39/", "/findings/11/", "/topics/glioma/", "/evidence/"];

/** Starts nginx with the configuration of this repository around the finished site. @returns its address and its end */
async function startNginx(program: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  const port = await findPort();
  mkdirSync(join(folder, "srv"));
  symlinkSync(resolve(siteDirectory), join(folder, "srv/site"));
  const site = readFileSync("hosting/nginx.conf", "utf8")
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("root /srv/site;", `root ${folder}/srv/site;`);
  writeFileSync(join(folder, "site.conf"), site);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(" ");
  const user = process.getuid?.() === 0 ? "user root;" : "";
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; pid ${folder}/pid; error_log stderr crit; ${user} worker_processes auto; events {} http { access_log off; ${temporary} include ${folder}/site.conf; }`,
  );
  const child = spawn(program, ["-e", "stderr", "-c", join(folder, "nginx.conf")], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const address = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error("nginx did not start");
    if (
      await ask(address, "/").then(
        () => true,
        () => false,
      )
    )
      break;
    await wait(100);
  }
  return {
    address,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Holds a host to what it must do and measures it. @returns whether it does */
async function examine(name: string, address: string): Promise<boolean> {
  const faults = await checkHost(address, listFiles(siteDirectory));
  for (const fault of faults) console.error(`${name}: ${fault}`);
  const headers = { "accept-encoding": "gzip" };
  const { requests, latency, errors, non2xx } = await autocannon({
    url: address.replace(/\/$/, ""),
    connections,
    duration: seconds,
    headers,
    requests: pages.map((path) => ({ path })),
  });
  console.log(
    `${name}: ${faults.length} faults; ${Math.round(requests.average)} requests a second, half within ${latency.p50} ms, ` +
      `99 of 100 within ${latency.p99} ms; ${requests.total} in all, ${errors + non2xx} of them failed`,
  );
  return faults.length === 0 && errors + non2xx === 0;
}

const program = process.env["NGINX_PROGRAM"] || "nginx";
if (spawnSync(program, ["-v"]).status !== 0) {
  console.error(
    `There is no ${program}: install it (apt-get install nginx), or say where it is: NGINX_PROGRAM=/path/to/nginx.`,
  );
  process.exit(1);
}
if (!existsSync(siteDirectory)) {
  console.error(`There is no ${siteDirectory}/: build the site first (npm run build).`);
  process.exit(1);
}
console.log(`${connections} connections for ${seconds} s on ${cpus().length} cores, pages packed`);
const nginx = await startNginx(program);
const isNginxGood = await examine("nginx", nginx.address);
await nginx.stop();
const server = await serveDirectory(siteDirectory, 0);
const isOwnGood = await examine("npm start", addressOf(server));
server.closeAllConnections();
server.close();
process.exitCode = isNginxGood && isOwnGood ? 0 : 1;
