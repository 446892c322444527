import type pg from "pg"
import { quoted } from "./catalogue.ts"

interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly deferrable: boolean
  readonly deferred: boolean
}
interface Trigger {
  readonly table: string
  readonly name: string
  /** As pg_trigger says it: O origin, A always, R replica, D not at all. */
  readonly enabled: "O" | "A" | "R" | "D"
}

const enable = { O: "ENABLE TRIGGER", A: "ENABLE ALWAYS TRIGGER", R: "ENABLE REPLICA TRIGGER" }

/**
 * Until `putBack`, rows may come in any order (foreign keys are asked at its beginning, all of them) and no trigger
 * acts on them. The owner of the tables may do this; turning off replication roles or the keys' own triggers would ask
 * for a superuser. All of it belongs to the transaction: rolled back, every guard stands as it stood.
 */
export async function holdBackGuards(client: pg.Client): Promise<{ putBack(): Promise<void> }> {
  const keys = await foreignKeys(client)
  const triggers = await ownTriggers(client)
  for (const { table, name } of keys) await alterKey(client, table, name, "DEFERRABLE INITIALLY DEFERRED")
  for (const table of new Set(triggers.map((trigger) => trigger.table)))
    await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`)
  return {
    async putBack() {
      await client.query("SET CONSTRAINTS ALL IMMEDIATE")
      for (const { table, name, deferrable, deferred } of keys) {
        const initially = deferred ? "DEFERRED" : "IMMEDIATE"
        await alterKey(
          client,
          table,
          name,
          deferrable ? `DEFERRABLE INITIALLY ${initially}` : "NOT DEFERRABLE",
        )
      }
      for (const { table, name, enabled } of triggers)
        if (enabled !== "D")
          await client.query(
            `ALTER TABLE ${quoted(table)} ${enable[enabled]} ${client.escapeIdentifier(name)}`,
          )
    },
  }
}

async function alterKey(client: pg.Client, table: string, name: string, how: string): Promise<void> {
  await client.query(`ALTER TABLE ${quoted(table)} ALTER CONSTRAINT ${client.escapeIdentifier(name)} ${how}`)
}

async function foreignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    SELECT c.relname::text AS table, k.conname::text AS name,
      k.condeferrable AS deferrable, k.condeferred AS deferred
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace ORDER BY 1, 2`)
  return rows
}

async function ownTriggers(client: pg.Client): Promise<Trigger[]> {
  const { rows } = await client.query<Trigger>(`
    SELECT c.relname::text AS table, t.tgname::text AS name, t.tgenabled::text AS enabled
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace ORDER BY 1, 2`)
  return rows
}
