import { once } from "node:events"
import { finished } from "node:stream/promises"
import type pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { copySql } from "./catalogue.ts"
import type { Table } from "./manifest.ts"
import type { Content } from "./tar.ts"

/** One COPY into one table, fed part by part. */
export interface TableLoad {
  readonly table: Table
  add(content: Content): Promise<void>
  /** @throws when the database took another number of rows */
  end(): Promise<void>
}

export function loadTable(client: pg.Client, table: Table): TableLoad {
  const copy = client.query(copyFrom(copySql(table, "FROM STDIN")))
  const ended = finished(copy)
  // Told to whoever writes next.
  ended.catch(() => {})
  return {
    table,
    async add(content) {
      for await (const chunk of content) {
        if (!copy.write(chunk)) await Promise.race([once(copy, "drain"), ended])
      }
    },
    async end() {
      copy.end()
      await ended
      if (copy.rowCount !== table.rows)
        throw new Error(`${table.name}: ${copy.rowCount} rows were loaded, ${table.rows} were expected`)
    },
  }
}
