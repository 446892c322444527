import type { Direction, Where } from "./orderable.tsx"

/** A line of a tree as it is listed: each below its parent, in order. */
export interface TreeNode {
  readonly id: string
  readonly depth: number
}

/** Where a line stands then: below which, and before which of those there; null for the top, and for last. */
export interface Place {
  readonly parentId: string | null
  readonly beforeId: string | null
}

/** Where a step takes a line; null when there is nowhere to go. */
export function stepOf(lines: readonly TreeNode[], id: string, direction: Direction): Place | null {
  const at = lines.findIndex((line) => line.id === id)
  const line = lines[at]
  if (!line) return null
  const parentId = parentOf(lines, at)
  const siblings = childrenOf(lines, parentId)
  const place = siblings.indexOf(id)
  if (direction === "up") {
    return place > 0 ? { parentId, beforeId: siblings[place - 1] ?? null } : null
  }
  if (direction === "down") {
    return place < siblings.length - 1 ? { parentId, beforeId: siblings[place + 2] ?? null } : null
  }
  if (direction === "in") {
    const above = siblings[place - 1]
    return above ? { parentId: above, beforeId: null } : null
  }
  if (parentId === null) return null
  const grandparent = parentOf(
    lines,
    lines.findIndex((one) => one.id === parentId),
  )
  const uncles = childrenOf(lines, grandparent)
  return { parentId: grandparent, beforeId: uncles[uncles.indexOf(parentId) + 1] ?? null }
}

/** Where dropping a line on another takes it; null on itself or on what stands below it. */
export function dropOf(lines: readonly TreeNode[], id: string, target: string, where: Where): Place | null {
  const at = lines.findIndex((line) => line.id === target)
  if (at === -1) return null
  for (let up: number = at; up !== -1; up = lines.findIndex((line) => line.id === parentOf(lines, up))) {
    if (lines[up]?.id === id) return null
  }
  if (where === "inside") return { parentId: target, beforeId: null }
  const parentId = parentOf(lines, at)
  if (where === "before") return { parentId, beforeId: target }
  const siblings = childrenOf(lines, parentId).filter((sibling) => sibling !== id)
  return { parentId, beforeId: siblings[siblings.indexOf(target) + 1] ?? null }
}

function parentOf(lines: readonly TreeNode[], at: number): string | null {
  const depth = lines[at]?.depth ?? 0
  for (let up = at - 1; up >= 0 && depth > 0; up--) {
    const line = lines[up]
    if (line && line.depth < depth) return line.id
  }
  return null
}

function childrenOf(lines: readonly TreeNode[], parentId: string | null): string[] {
  return lines.flatMap((line, at) => (parentOf(lines, at) === parentId ? [line.id] : []))
}
