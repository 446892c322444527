import type { ReactNode } from "react"
import { WordsProvider } from "#components/ui/words.tsx"
import admin from "#messages/da/admin.json"
import calls from "#messages/da/calls.json"
import content from "#messages/da/content.json"
import errors from "#messages/da/errors.json"
import events from "#messages/da/events.json"
import media from "#messages/da/media.json"
import membership from "#messages/da/membership.json"
import surveys from "#messages/da/surveys.json"

interface Nested {
  readonly [key: string]: string | Nested
}

/** Gives client components the sentences they may need, of the namespaces named: "admin.editor", "content". */
export function ClientWords({
  namespaces,
  children,
}: {
  namespaces: readonly string[]
  children: ReactNode
}) {
  const all = flat({ admin, calls, content, errors, events, media, membership, surveys }, "")
  const chosen = Object.fromEntries(
    Object.entries(all).filter(([key]) => namespaces.some((name) => key.startsWith(`${name}.`))),
  )
  return <WordsProvider sentences={chosen}>{children}</WordsProvider>
}

function flat(nested: Nested, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(nested).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value]] : Object.entries(flat(value, `${prefix}${key}.`)),
    ),
  )
}
