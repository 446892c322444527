import type { Tree } from "./tree.ts"

/** One planted fault: the rule that must catch it, and the files that break it. */
export interface Violation {
  readonly rule: string
  readonly files: Tree
}

const act = (body: string) => `import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
${body}`

/** Faults of imports. `may-use-…` is planted from the table itself, in floors.test.ts. */
export const importViolations: readonly Violation[] = [
  { rule: "never-upward-from-demo", files: { "prisma/demo/news.ts": `import "#start/serve.ts"` } },
  { rule: "never-upward-from-routes", files: { "app/admin/x.ts": `import "#start/serve.ts"` } },
  { rule: "never-upward-from-views", files: { "components/ui/x.tsx": `import "#app/action.ts"` } },
  { rule: "never-upward-from-rules", files: { "domain/events/x.ts": `import "#components/ui/button.tsx"` } },
  {
    rule: "never-upward-from-sentences",
    files: { "messages/x.ts": `import "#domain/events/rules/price.ts"` },
  },
  { rule: "never-upward-from-ground", files: { "platform/time/x.ts": `import "#messages/translate.ts"` } },
  { rule: "house-knows-no-workshop", files: { "domain/events/x.ts": `import "#test/people.ts"` } },
  {
    rule: "no-circles",
    files: { "domain/events/a.ts": `import "./b.ts"`, "domain/events/b.ts": `import "./a.ts"` },
  },
  { rule: "found", files: { "domain/events/x.ts": `import "#domain/events/nowhere.ts"` } },
  { rule: "routes-imported-by-nobody", files: { "app/admin/x.ts": `import "#app/admin/page.tsx"` } },
  {
    rule: "root-layouts-apart",
    files: { "app/(member)/x.ts": "export const x = 1", "app/(site)/y.ts": `import "#app/(member)/x.ts"` },
  },
  { rule: "next-auth-at-the-door", files: { "app/admin/x.ts": `import "next-auth"` } },
  {
    rule: "unlisted-capability-uses-nothing",
    files: { "domain/gossip/x.ts": `import "#platform/time/time.ts"` },
  },
  {
    rule: "unlisted-capability-is-closed",
    files: { "domain/gossip/x.ts": "export const x = 1", "app/admin/x.ts": `import "#domain/gossip/x.ts"` },
  },
  {
    rule: "rules-are-pure",
    files: {
      "domain/events/rules/seats.ts": `import "../seat-count.ts"`,
      "domain/events/seat-count.ts": `import "#platform/database/client.ts"`,
    },
  },
  { rule: "rules-use-only-zod", files: { "domain/events/rules/x.ts": `import "node:fs"` } },
  {
    rule: "queries-change-nothing",
    files: { "domain/events/queries/x.ts": `import "../commands/sign-up.ts"` },
  },
  {
    rule: "views-take-data",
    files: {
      "components/events/x.tsx": `import { eventPage } from "#domain/events/queries/event-page.ts"\neventPage()`,
    },
  },
  {
    rule: "views-never-fetch",
    files: { "components/events/x.tsx": `import { db } from "#platform/database/client.ts"\nvoid db` },
  },
  {
    rule: "design-system-knows-no-domain",
    files: { "components/ui/x.tsx": `import "#domain/events/rules/price.ts"` },
  },
  {
    rule: "only-the-domain-speaks-to-the-database",
    files: { "app/admin/x.ts": `import "#platform/database/client.ts"` },
  },
  {
    rule: "generated-client-has-one-door",
    files: { "domain/events/x.ts": `import "../../prisma/generated/client.ts"` },
  },
  { rule: "drivers-have-one-door", files: { "domain/events/x.ts": `import "pg"` } },
  { rule: "domain-knows-no-web-framework", files: { "domain/events/x.ts": `import "next/headers"` } },
  {
    rule: "no-client-component-in-public-documents",
    files: {
      "app/(site)/x.tsx": `import "#components/events/through.tsx"`,
      "components/events/through.tsx": `import "#components/ui/button.tsx"`,
    },
  },
  { rule: "public-documents-read-no-request", files: { "app/(site)/x.ts": `import "next/headers"` } },
  { rule: "public-documents-know-only-visitors", files: { "app/(site)/x.ts": `import "#app/action.ts"` } },
]

/** Faults that imports cannot show. */
export const sourceViolations: readonly Violation[] = [
  {
    rule: "command-is-one-act",
    files: {
      "domain/events/commands/two.ts":
        act(`export async function one(actor: Actor) { demand(actor, "events.signUp") }
export const two = 2`),
    },
  },
  {
    rule: "command-says-who-acts",
    files: {
      "domain/events/commands/nobody.ts": act(
        `export async function nobody(id: string, actor: Actor) { demand(actor, "events.signUp"); return id }`,
      ),
    },
  },
  {
    rule: "command-demands",
    files: {
      "domain/events/commands/free.ts": act(
        `export async function free(actor: Actor) { return [actor, demand] }`,
      ),
    },
  },
  {
    rule: "command-has-a-test",
    files: {
      "domain/events/commands/untried.ts": act(
        `export async function untried(actor: Actor) { demand(actor, "events.signUp") }`,
      ),
    },
  },
  {
    rule: "operation-is-demanded",
    files: {
      "domain/access/may-do.ts": `export const mayDo = { "events.signUp": {}, "events.forgotten": {} } as const`,
    },
  },
  {
    rule: "operation-has-a-row",
    files: {
      "domain/events/queries/x.ts": act(
        `export function x(actor: Actor) { demand(actor, "events.invented") }`,
      ),
    },
  },
  { rule: "environment-has-one-reader", files: { "domain/events/x.ts": "export const x = process.env.X" } },
  { rule: "clock-has-one-reader", files: { "domain/events/x.ts": "export const x = new Date()" } },
  { rule: "clock-has-one-reader", files: { "app/admin/x.ts": "export const x = Date.now()" } },
  {
    rule: "rules-know-no-clock",
    files: {
      "domain/events/rules/x.ts": `import { now } from "#platform/time/time.ts"\nexport const x = now`,
    },
  },
  { rule: "rules-know-no-clock", files: { "domain/events/input.ts": "export const x = Math.random()" } },
  { rule: "no-barrels", files: { "domain/events/index.ts": `export { price } from "./rules/price.ts"` } },
  { rule: "no-barrels", files: { "domain/events/all.ts": `export * from "./rules/price.ts"` } },
  { rule: "names-say-something", files: { "domain/events/utils.ts": "export const x = 1" } },
  { rule: "names-say-something", files: { "components/helpers/x.ts": "export const x = 1" } },
  { rule: "files-stay-short", files: { "app/admin/x.ts": "export const x = 1\n".repeat(351) } },
  { rule: "capability-has-a-line", files: { "domain/gossip/x.ts": "export const x = 1" } },
  {
    rule: "public-documents-are-documents",
    files: { "app/(site)/x.tsx": `"use client"\nexport const x = 1` },
  },
  {
    rule: "public-documents-are-documents",
    files: { "app/(site)/x.ts": `"use server"\nexport const x = 1` },
  },
  {
    rule: "table-has-one-writer",
    files: {
      "domain/events/a.ts": "export const a = (tx) => tx.person.update({})",
      "domain/people/b.ts": "export const b = (tx) => tx.person.create({})",
    },
  },
  {
    rule: "actions-are-one-line",
    files: { "app/admin/actions.ts": `"use server"\nexport async function submit() {}` },
  },
  { rule: "sentence-has-a-twin", files: { "messages/en/events.json": "{}" } },
  { rule: "sentence-has-a-twin", files: { "messages/da/events.json": "{}" } },
  {
    rule: "twins-have-the-same-blanks",
    files: { "messages/en/events.json": `{ "title": "Events, {number}" }` },
  },
  {
    rule: "sentence-is-used",
    files: {
      "messages/da/events.json": `{ "title": "A {count}", "lost": "B" }`,
      "messages/en/events.json": `{ "title": "A {count}", "lost": "B" }`,
    },
  },
  {
    rule: "sentence-exists",
    files: {
      "app/admin/x.ts": `import { t } from "#messages/translate.ts"\nexport const x = t("events.absent")`,
    },
  },
  {
    rule: "sentence-exists",
    files: {
      "domain/events/sold-out.ts": `export class SoldOut extends Error { constructor() { super("events.soldOut") } }`,
    },
  },
]
