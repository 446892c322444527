import { createRequire } from "node:module"

export interface Architecture {
  readonly floors: readonly { readonly name: string; readonly folders: readonly string[] }[]
  readonly workshops: readonly string[]
  readonly mayUse: Readonly<Record<string, readonly string[]>>
  readonly partsOfCommands: readonly string[]
  readonly mayReExport: readonly string[]
  readonly forbiddenNames: readonly string[]
  readonly fileLength: { readonly aim: number; readonly most: number }
}

/** The rules of the house as architecture.cjs states them. */
export const architecture: Architecture = createRequire(import.meta.url)("../../architecture.cjs")

/** One broken rule: which, where, and what to do about it. */
export interface Fault {
  readonly rule: string
  readonly where: string
  readonly what: string
}
