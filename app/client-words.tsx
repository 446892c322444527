import type { ReactNode } from "react"
import { WordsProvider } from "#components/ui/words.tsx"
import { type Sentences, sentencesOf } from "#messages/translate.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"

/**
 * Gives client components the sentences they may need, in the reader's language, of the namespaces named
 * ("admin.editor", "content"), and those named alone.
 */
export function ClientWords({
  namespaces,
  children,
}: {
  namespaces: readonly string[]
  children: ReactNode
}) {
  const locale = readerLocale()
  const chosen = Object.fromEntries(
    Object.entries(flat(sentencesOf(locale), "")).filter(([key]) =>
      namespaces.some((name) => key === name || key.startsWith(`${name}.`)),
    ),
  )
  return (
    <WordsProvider locale={locale} sentences={chosen}>
      {children}
    </WordsProvider>
  )
}

function flat(nested: Sentences, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(nested).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value]] : Object.entries(flat(value, `${prefix}${key}.`)),
    ),
  )
}
