import type { Block, Body } from "./body.ts"

/**
 * The body with a name on every top-level block that has none. Drawn from place and content, so that two who open the
 * same stored text give its blocks the same names and can be compared block by block.
 */
export function withBlockIds(body: Body): Body {
  const known = new Set(body.content.flatMap(({ attrs }) => attrs?.id ?? []))
  const content = body.content.map((block, place) => {
    if (block.attrs?.id) return block
    let id = idFrom(`${place}:${JSON.stringify(block)}`)
    while (known.has(id)) id = idFrom(id)
    known.add(id)
    return { ...block, attrs: { ...block.attrs, id } } as Block
  })
  return { ...body, content }
}

/** FNV-1a, twice with different seeds: names need to differ, not to be secret. */
function idFrom(text: string): string {
  const half = (seed: number) => {
    let hash = seed
    for (let at = 0; at < text.length; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    }
    return (hash >>> 0).toString(36).padStart(7, "0").slice(-5)
  }
  return half(0x811c9dc5) + half(0x01234567)
}
