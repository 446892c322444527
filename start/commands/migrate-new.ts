import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { config } from "#platform/config/config.ts"
import { migrationSql, rememberMigrated } from "#platform/database/migrate.ts"
import { now } from "#platform/time/time.ts"
import { withDatabase } from "../with-database.ts"

/** `npm run migrate:new -- NAME`: writes the SQL from the schema as it was migrated last to the schema as it is now. */
const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    "Give the migration a name of small letters, digits and underscores: npm run migrate:new -- add_rooms",
  )
  process.exit(2)
}
const sql = await withDatabase(() => migrationSql(config().databaseUrlDirect ?? ""))
if (!sql) {
  console.log("The schema has not changed since the last migration.")
} else {
  const folder = join(
    "prisma",
    "migrations",
    `${now().toISOString().replaceAll(/\D/g, "").slice(0, 14)}_${name}`,
  )
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, "migration.sql"), sql)
  await rememberMigrated()
  console.log(`Wrote ${folder}. Read it, add what the schema cannot say, and start the product to apply it.`)
}
process.exit(0)
