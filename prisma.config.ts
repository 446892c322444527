import { defineConfig } from "prisma/config"

// The CLI wants to download an engine that `generate` never runs; any file that exists keeps it from trying.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: "prisma",
  migrations: { path: "prisma/migrations" },
})
