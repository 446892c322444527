import { type Locale, translator } from "#messages/translate.ts"
import type { EntryKind } from "#platform/database/enums.ts"

/** How each kind is named in the address of a search. */
export const slags: Readonly<Record<EntryKind, string>> = {
  NEWS: "nyheder",
  EVENT: "arrangementer",
  OPEN_CALL: "open-calls",
  SURVEY: "undersoegelser",
  PAGE: "sider",
}

export const spineOf: Readonly<Record<EntryKind, string>> = {
  NEWS: "of-news",
  EVENT: "of-events",
  OPEN_CALL: "of-calls",
  SURVEY: "of-surveys",
  PAGE: "of-members",
}

/** The kind that an address names; null for all. */
export function slagsOf(word: string | undefined): EntryKind | null {
  return (Object.keys(slags) as EntryKind[]).find((kind) => slags[kind] === word) ?? null
}

export function kindWord(kind: EntryKind, locale: Locale): string {
  return translator(locale)(`search.kind.${kind}`)
}
