import { spawn, spawnSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { findPort } from "./find-port.ts";

const program = process.env["WEBKIT_DRIVER"] || "WebKitWebDriver";

/** What WebKit lacks on this machine, as a sentence that says what to do; nothing when it can be opened. */
export function findMissing(): string | undefined {
  if (spawnSync(program, ["--version"]).error)
    return `There is no ${program}: install it (apt-get install webkit2gtk-driver), or say where it is: WEBKIT_DRIVER=/path/to/it.`;
  if (!process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"])
    return "WebKit needs a screen: where there is none, run this by xvfb-run (apt-get install xvfb).";
  return undefined;
}

/** A window of WebKit. */
export interface WebKit {
  version: string;
  /** Sets how wide the window is, in px; it goes no narrower than its own bar. */
  resize(width: number): Promise<unknown>;
  open(url: string): Promise<unknown>;
  /** Runs the body of a function in the page. @returns what that returns */
  run(script: string, args: unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Opens WebKit by its own driver, which answers to https://www.w3.org/TR/webdriver2/.
 * @throws Error when it does not answer, or refuses what it is asked
 */
export async function openWebKit(): Promise<WebKit> {
  const port = await findPort();
  const driver = spawn(program, [`--port=${port}`], {
    // WebKit's sandbox does not start within a container.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
    stdio: "ignore",
  });
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body ? JSON.stringify(body) : null,
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebKit refuses ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  for (let tries = 0; ; tries++) {
    const answers = await send("GET", "/status").then(
      () => true,
      () => false,
    );
    if (answers) break;
    if (tries === 100) throw new Error(`${program} does not answer`);
    await wait(100);
  }
  const { sessionId, capabilities } = (await send("POST", "/session", { capabilities: {} })) as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const at = `/session/${sessionId}`;
  return {
    version: capabilities.browserVersion,
    resize: (width: number) => send("POST", `${at}/window/rect`, { width, height: 900 }),
    open: (url: string) => send("POST", `${at}/url`, { url }),
    run: (script: string, args: unknown[]) => send("POST", `${at}/execute/sync`, { script, args }),
    close: async () => {
      await send("DELETE", at);
      driver.kill();
    },
  };
}
