import pino from "pino"
import { config } from "#platform/config/config.ts"

const place = Symbol.for("samling.log")
const shared: typeof globalThis & { [place]?: pino.Logger } = globalThis

shared[place] ??= pino(
  {
    level: config().logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ["email", "*.email", "token", "*.token", "code", "*.code"],
  },
  // Straight to the descriptor: no worker threads, nothing lost when the process ends. Stderr keeps stdout for answers.
  pino.destination({ dest: 2, sync: true }),
)

/** One line of JSON a happening, on stderr. Name the part: `log.info({ part: "mail" }, "…")`. */
export const log: pino.Logger = shared[place]
