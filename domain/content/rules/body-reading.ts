import { type Block, type Body, bodySchemaNumber } from "./body.ts"
import { blockSchema, bodySchema } from "./body-schema.ts"

/**
 * What is stored, whatever it is. Blocks that do not fit the schema, from an import or an older or newer version of it,
 * become sealed boxes that keep them as they are; a body that is none becomes one box. Never throws.
 */
export function readBody(stored: unknown): Body {
  const parsed = bodySchema.safeParse(stored)
  if (parsed.success) return parsed.data
  const attrs = { schema: bodySchemaNumber }
  if (!isDocument(stored)) return { type: "doc", attrs, content: [sealed(stored, "content.sealed.noBody")] }
  const known = new Set<string>()
  return { type: "doc", attrs, content: stored.content.map((block) => readBlock(block, known)) }
}

/** One block as it was found, or sealed. `known`: the names given so far; a second block of a name has none. */
function readBlock(stored: unknown, known: Set<string>): Block {
  const parsed = bodySchema.safeParse({ type: "doc", content: [stored] })
  const block = parsed.success ? parsed.data.content[0] : undefined
  if (!block) return sealed(stored, "content.sealed.unknownBlock")
  const id = block.attrs?.id
  if (id === undefined) return block
  if (known.has(id)) return blockSchema.parse({ ...block, attrs: { ...block.attrs, id: undefined } })
  known.add(id)
  return block
}

function sealed(stored: unknown, reason: string): Block {
  return { type: "sealed", attrs: { raw: JSON.stringify(stored) ?? "", reason } }
}

function isDocument(stored: unknown): stored is { content: unknown[] } {
  return typeof stored === "object" && stored !== null && "content" in stored && Array.isArray(stored.content)
}
