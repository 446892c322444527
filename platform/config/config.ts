import { z } from "zod"

export interface Config {
  readonly port: number
  readonly host: string
  /** Origin without a slash at the end. Links in mails are built from it, never from a request. */
  readonly siteUrl: string
  /** Whether SITE_URL was given; if not, the Host of a request is believed for Origin checks on this machine. */
  readonly siteUrlGiven: boolean
  readonly dataDir: string
  /** Given from outside, or announced by `start/` once the embedded server is up. */
  readonly databaseUrl: string | undefined
  /** A connection without transaction pooling, for LISTEN and migrations. */
  readonly databaseUrlDirect: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly demo: boolean
  readonly jobs: boolean
  /** Whether addresses of the web that texts lead to are asked if they are there. */
  readonly linkChecks: boolean
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent"
  readonly production: boolean
}

/** A wrong environment. The message names the variable and says what it should be. */
export class ConfigError extends Error {}

const onOrOff = z.enum(["on", "off"], "must be on or off").default("on")
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/.+/, "must be a postgresql:// address")
  .optional()

const environment = z.object({
  PORT: z.coerce
    .number("must be a number")
    .int("must be whole")
    .min(1, "must be 1 to 65535")
    .max(65_535, "must be 1 to 65535")
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "must be a host name or an address")
    .default("127.0.0.1"),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: "must be an http(s) address" })
    .refine(
      (value) => new URL(value).pathname === "/" && !new URL(value).search,
      "must be an origin without a path",
    )
    .optional(),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: postgresUrl,
  DATABASE_URL_DIRECT: postgresUrl,
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, "must be an smtp:// or smtps:// address")
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]*$/, "must be a mail address, with a name before it if you like")
    .default("Samling <samling@localhost>"),
  DEMO: onOrOff,
  JOBS: onOrOff,
  LINK_CHECKS: onOrOff,
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent")
    .default("info"),
})

const place = Symbol.for("samling.config")
const shared: typeof globalThis & { [place]?: Config } = globalThis

/**
 * The environment, checked once per process and frozen. An empty variable counts as not set.
 * @throws ConfigError naming every variable that is wrong
 */
export function config(): Config {
  shared[place] ??= readConfig(process.env)
  return shared[place]
}

export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ""),
  )
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("\n"),
    )
  }
  const known = parsed.data
  return Object.freeze({
    port: known.PORT,
    host: known.HOST,
    siteUrl: known.SITE_URL
      ? new URL(known.SITE_URL).origin
      : `http://${hostInUrl(known.HOST)}:${known.PORT}`,
    siteUrlGiven: known.SITE_URL !== undefined,
    dataDir: known.DATA_DIR,
    databaseUrl: known.DATABASE_URL,
    databaseUrlDirect: known.DATABASE_URL_DIRECT ?? known.DATABASE_URL,
    smtpUrl: known.SMTP_URL,
    mailFrom: known.MAIL_FROM,
    demo: known.DEMO === "on",
    jobs: known.JOBS === "on",
    linkChecks: known.LINK_CHECKS === "on",
    logLevel: known.LOG_LEVEL,
    production: env.NODE_ENV === "production",
  })
}

/** Says where the embedded server listens, to everything in this process that asks `config()` from now on. */
export function announceDatabase(url: string): void {
  process.env.DATABASE_URL = url
  process.env.DATABASE_URL_DIRECT = url
  delete shared[place]
}

/** The environment for a process of our own making; the only other door to process.env. */
export function environmentWith(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes }
}

/** Reads a `.env` file into the environment when there is one; what is set already wins. */
export function loadEnvFile(path: string): void {
  try {
    process.loadEnvFile(path)
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error
  }
}

/** Next and React ask NODE_ENV, so it is set before they are loaded; and Next is not to report home. */
export function setNodeEnvironment(value: "production" | "development"): void {
  Object.assign(process.env, { NODE_ENV: value, NEXT_TELEMETRY_DISABLED: "1" })
  delete shared[place]
}

function hostInUrl(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost"
  return host.includes(":") ? `[${host}]` : host
}
