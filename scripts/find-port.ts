import { createServer } from "node:net";

/** A port that nobody listens at. */
export const findPort = (): Promise<number> =>
  new Promise<number>((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
