import pg from "pg"
import { config } from "#platform/config/config.ts"
import { log } from "#platform/log/log.ts"
import type { Tx } from "./client.ts"

const channel = "samling_public"
const listenerName = "samling listens"
const retryMs = 250
/** A connection whose other end vanished says nothing; asking it now and then makes that known. */
const heartbeatMs = 10_000

/**
 * Says, when this transaction commits, to every process that what the public sees has changed.
 * The version is a row, so that people and tests can see that it moved.
 */
export async function forgetPublicPages(tx: Tx): Promise<void> {
  await tx.$executeRaw`UPDATE "PublicVersion" SET "version" = "version" + 1 WHERE "id" = 1`
  await tx.$executeRaw`SELECT pg_notify(${channel}, '')`
}

export interface Listening {
  close(): Promise<void>
}

/**
 * Listens on a connection of its own; resolves once it does. `onChange` is called for every change and whenever the
 * connection is back, since changes may have been missed; `onLost` when it was lost. It is taken up again for as long
 * as it takes.
 * @throws when the database cannot be reached at first
 */
export async function listen(onChange: () => void, onLost: () => void): Promise<Listening> {
  let closed = false
  let retry: NodeJS.Timeout | undefined
  let client = await connected(onChange, lost)

  function lost(): void {
    if (closed) return
    log.warn({ part: "database" }, "The listening connection was lost")
    onLost()
    again()
  }

  function again(): void {
    retry = setTimeout(async () => {
      try {
        client = await connected(onChange, lost)
        if (closed) await client.end()
        else onChange()
      } catch {
        if (!closed) again()
      }
    }, retryMs)
  }

  return {
    async close() {
      closed = true
      clearTimeout(retry)
      await client.end().catch(() => {})
    },
  }
}

async function connected(onChange: () => void, onLost: () => void): Promise<pg.Client> {
  const connectionString = config().databaseUrlDirect
  const client = new pg.Client({
    ...(connectionString ? { connectionString } : {}),
    // How people find it among the others in pg_stat_activity.
    application_name: listenerName,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  })
  let gone = false
  let listening = false
  const heartbeat = setInterval(() => client.query("SELECT 1").catch(end), heartbeatMs).unref()
  function end(): void {
    if (gone) return
    gone = true
    clearInterval(heartbeat)
    client.end().catch(() => {})
    if (listening) onLost()
  }
  client.on("error", end)
  client.on("end", end)
  client.on("notification", onChange)
  try {
    await client.connect()
    await client.query(`LISTEN ${channel}`)
    listening = true
    return client
  } catch (error) {
    end()
    throw error
  }
}
