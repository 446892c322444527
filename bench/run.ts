/** `npm run bench -- NAME [--json …]`: measures one property of the product, on a house of its own. */

const benches = ["crash", "groups", "growth", "lists", "pages", "publish", "sign-up", "surveys", "typing"]

interface Bench {
  /** Measures and prints; answers with the exit code: 0 reached, 1 fell short, 2 arguments refused. */
  run(args: string[]): Promise<number>
}

const [name = "", ...args] = process.argv.slice(2)
if (!benches.includes(name)) {
  console.error(`Unknown bench "${name}". There are: ${benches.join(", ")}.`)
  process.exit(2)
}
try {
  const bench: Bench = await import(`./${name}.ts`)
  process.exit(await bench.run(args))
} catch (error) {
  console.error(error)
  process.exit(isArgumentError(error) ? 2 : 1)
}

function isArgumentError(error: unknown): boolean {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")
}
