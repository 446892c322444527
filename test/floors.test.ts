import { describe, expect, test } from "vitest"
import { architecture } from "./floors/architecture.ts"
import { floorFaults, sourceFaults, sourceRules } from "./floors/check.ts"
import { importFaults } from "./floors/cruise.ts"
import { importRules } from "./floors/import-rules.ts"
import { plant, soundTree, type Tree } from "./planted/tree.ts"
import { importViolations, sourceViolations, type Violation } from "./planted/violations.ts"

const { mayUse } = architecture

test("a sound house breaks no rule", async () => {
  const { root, remove } = plant(soundTree)
  try {
    expect((await floorFaults(root)).faults).toEqual([])
  } finally {
    remove()
  }
})

describe("a planted fault of imports is caught by the rule that forbids it", () => {
  for (const { rule, files } of [...importViolations, ...capabilityViolations()]) {
    test(`${rule}: ${Object.keys(files).join(", ")}`, async () => {
      expect(await namesOf(files, async (root) => (await importFaults(root)).faults)).toContain(rule)
    })
  }
})

describe("a planted fault that imports cannot show is caught by the rule that forbids it", () => {
  for (const { rule, files } of sourceViolations) {
    test(`${rule}: ${Object.keys(files).join(", ")}`, async () => {
      expect(await namesOf(files, async (root) => sourceFaults(root))).toContain(rule)
    })
  }
})

test("every rule has a planted fault", () => {
  const planted = new Set(
    [...importViolations, ...capabilityViolations(), ...sourceViolations].map(({ rule }) => rule),
  )
  const rules = [...importRules(["components/ui/button.tsx"]).map((rule) => rule.name ?? ""), ...sourceRules]
  expect(rules.filter((rule) => !planted.has(rule))).toEqual([])
})

test("the table of capabilities has no circle", () => {
  const reaches = (from: string, seen: readonly string[]): string[] | undefined => {
    if (seen.includes(from)) return [...seen, from]
    for (const next of mayUse[from] ?? []) {
      const circle = reaches(next, [...seen, from])
      if (circle) return circle
    }
    return undefined
  }
  for (const capability of Object.keys(mayUse)) expect(reaches(capability, [])).toBeUndefined()
})

/** For every capability, one import of a capability that its line does not name. */
function capabilityViolations(): Violation[] {
  return Object.keys(mayUse).flatMap((capability) => {
    const stranger = Object.keys(mayUse).find(
      (other) => other !== capability && !mayUse[capability]?.includes(other),
    )
    if (stranger === undefined) return []
    return [
      {
        rule: `may-use-${capability}`,
        files: {
          [`domain/${capability}/planted.ts`]: `import "#domain/${stranger}/stranger.ts"`,
          [`domain/${stranger}/stranger.ts`]: "export const stranger = 1",
        },
      },
    ]
  })
}

async function namesOf(files: Tree, check: (root: string) => Promise<{ rule: string }[]>): Promise<string[]> {
  const { root, remove } = plant({ ...soundTree, ...files })
  try {
    return (await check(root)).map(({ rule }) => rule)
  } finally {
    remove()
  }
}
