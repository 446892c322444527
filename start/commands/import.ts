import { refuse } from "../imports/refuse.ts"

/** `npm run import -- WHAT …`: brings in what stands elsewhere. Each kind says itself what it needs. */
const kinds: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>> = {
  boundaries: async () => (await import("../imports/boundaries.ts")).boundaries,
  markdown: async () => (await import("../imports/markdown.ts")).markdown,
  observations: async () => (await import("../imports/observations.ts")).observations,
  wordpress: async () => (await import("../imports/wordpress.ts")).wordpress,
}
const args = process.argv.slice(2)
const kind = kinds[args.find((arg) => !arg.startsWith("-")) ?? ""]
if (!kind) refuse(`Usage: npm run import -- ${Object.keys(kinds).join("|")} …`)
const run = await kind()
process.exit(await run(args))
