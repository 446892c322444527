import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

/** Paths and texts of a small house. */
export type Tree = Readonly<Record<string, string>>

/** A house in which every rule holds: one capability with an act, a page that shows it, a desk, sentences in two languages. */
export const soundTree: Tree = {
  "package.json": `{ "name": "house", "type": "module", "imports": { "#*": "./*" } }`,
  "node_modules/next/package.json": `{ "name": "next", "exports": { "./headers": "./headers.js" } }`,
  "node_modules/next/headers.js": "export function cookies() {}",
  "node_modules/next-auth/package.json": `{ "name": "next-auth", "main": "index.js" }`,
  "node_modules/next-auth/index.js": "export function getServerSession() {}",
  "node_modules/pg/package.json": `{ "name": "pg", "main": "index.js" }`,
  "node_modules/pg/index.js": "export function Pool() {}",
  "node_modules/zod/package.json": `{ "name": "zod", "main": "index.js" }`,
  "node_modules/zod/index.js": "export const z = {}",
  "prisma/generated/client.ts": "export const client = 1",
  "prisma/generated/enums.ts": "export const Role = 1",
  "platform/database/client.ts": `import { client } from "../../prisma/generated/client.ts"\nexport const db = client`,
  "platform/database/enums.ts": `export * from "../../prisma/generated/enums.ts"`,
  "platform/time/time.ts": "export function now(): Date {\n  return new Date()\n}",
  "platform/config/config.ts": "export const port = process.env.PORT",
  "domain/access/may-do.ts": `export const mayDo = { "events.signUp": { visitor: "any" } } as const`,
  "domain/access/actor.ts": `export interface Actor { kind: "visitor" }`,
  "domain/access/demand.ts": `import type { Actor } from "./actor.ts"
export function demand(_actor: Actor, _operation: string): void {}`,
  "domain/events/input.ts": `import { z } from "zod"\nexport const signUpInput = z`,
  "domain/events/rules/price.ts": "export function price(seats: number): number {\n  return seats * 100\n}",
  "domain/events/queries/event-page.ts": `import { db } from "#platform/database/client.ts"
export function eventPage() {\n  return db\n}`,
  "domain/events/commands/sign-up.ts": `import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { price } from "../rules/price.ts"
export async function signUp(actor: Actor) {
  demand(actor, "events.signUp")
  return [db, now(), price(1)]
}`,
  "domain/events/commands/sign-up.test.ts": `import { signUp } from "./sign-up.ts"\nexport const tried = signUp`,
  "components/ui/button.tsx": `"use client"\nexport function Button() {\n  return null\n}`,
  "components/events/price-line.tsx": `import { price } from "#domain/events/rules/price.ts"
export function PriceLine() {\n  return price(1)\n}`,
  "app/current-actor.ts": `import { getServerSession } from "next-auth"
import { cookies } from "next/headers"
export const currentActor = [getServerSession, cookies]`,
  "app/action.ts": "export function action(command: unknown) {\n  return command\n}",
  "app/(site)/page.tsx": `import { PriceLine } from "#components/events/price-line.tsx"
import { eventPage } from "#domain/events/queries/event-page.ts"
import { t } from "#messages/translate.ts"
export const page = [PriceLine, eventPage, t("events.title")]`,
  "app/admin/actions.ts": `"use server"
import { action } from "#app/action.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
export const submit = action(signUp)`,
  "app/admin/page.tsx": `import { currentActor } from "#app/current-actor.ts"
import { Button } from "#components/ui/button.tsx"
export const page = [Button, currentActor]`,
  "messages/translate.ts": "export function t(key: string): string {\n  return key\n}",
  "messages/da/events.json": `{ "title": "Arrangementer, {count}" }`,
  "messages/en/events.json": `{ "title": "Events, {count}" }`,
  "start/serve.ts": `import { db } from "#platform/database/client.ts"\nexport const serve = db`,
  "test/people.ts": `import { db } from "#platform/database/client.ts"\nexport const people = db`,
}

/** Writes a tree into a new folder; `remove` takes it away. */
export function plant(tree: Tree): { root: string; remove: () => void } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "samling-planted-")))
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), `${text}\n`)
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}
