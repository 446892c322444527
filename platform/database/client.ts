import { PrismaPg } from "@prisma/adapter-pg"
import { config } from "#platform/config/config.ts"
import { Prisma, PrismaClient } from "#prisma/generated/client.ts"
import { statementNames } from "./statement-names.ts"
import { Turnstile } from "./turnstile.ts"

export { Prisma }

/** The one client of this process, or the transaction one stands in. */
export type Db = Tx | PrismaClient
export type Tx = Prisma.TransactionClient

/** Connections to the database this process keeps; PostgreSQL gives 100 to all processes together. */
const poolSize = 16

interface Open {
  client: PrismaClient
  turnstile: Turnstile
}

const place = Symbol.for("samling.database")
const shared: typeof globalThis & { [place]?: Open } = globalThis

/** Opened at the first use, so that importing a module never needs a database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, name) {
    const value: unknown = Reflect.get(opened().client, name)
    return typeof value === "function" ? value.bind(opened().client) : value
  },
})

/**
 * Runs `work` in one transaction at READ COMMITTED. No more run at once than there are connections: the others wait
 * their turn here, so that a spike is slow instead of refused (Prisma gives up waiting after two seconds by itself).
 * No network, mail, PDF or image work inside. `look` comes when the turn has come, before the transaction begins: what
 * was possible when the waiting began may not be any more, and what it throws costs no transaction.
 */
export async function transaction<Result>(
  work: (tx: Tx) => Promise<Result>,
  look?: () => Promise<void>,
): Promise<Result> {
  const { client, turnstile } = opened()
  return turnstile.pass(async () => {
    await look?.()
    return client.$transaction(work, { isolationLevel: "ReadCommitted", maxWait: 20_000, timeout: 30_000 })
  })
}

/** Whether the error is the database's refusal under this name of an index, constraint or guard. */
export function violates(error: unknown, name: string): boolean {
  return texts(error, 0).some((text) => text.includes(name))
}

/** Closes the connections; the next use opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = shared[place]
  delete shared[place]
  await open?.client.$disconnect()
}

function opened(): Open {
  const { databaseUrl, databaseUrlDirect } = config()
  const nameOf = statementNames()
  shared[place] ??= {
    client: new PrismaClient({
      adapter: new PrismaPg(
        {
          connectionString: databaseUrl ?? "",
          max: poolSize,
          connectionTimeoutMillis: 20_000,
          idleTimeoutMillis: 30_000,
          // A connection cut by a restarting server must not end the process.
        },
        {
          onPoolError: () => {},
          onConnectionError: () => {},
          // Behind a pool of transactions (a second address is given) the next statement may meet another connection.
          ...(databaseUrl === databaseUrlDirect
            ? { statementNameGenerator: ({ sql }: { sql: string }) => nameOf(sql) }
            : {}),
        },
      ),
    }),
    // Two connections stay free for reads that answer while a spike of writes waits.
    turnstile: new Turnstile(poolSize - 2),
  }
  return shared[place]
}

/** Prisma keeps the name of a constraint at different depths, depending on the kind of refusal (pitfall 24). */
function texts(error: unknown, depth: number): string[] {
  if (depth > 5 || error === null || typeof error !== "object")
    return typeof error === "string" ? [error] : []
  const own = error instanceof Error ? [error.message] : []
  const inner = Object.entries(error).flatMap(([key, value]) =>
    key === "clientVersion" ? [] : texts(value, depth + 1),
  )
  return [...own, ...inner, ...texts(error instanceof Error ? error.cause : undefined, depth + 1)]
}
