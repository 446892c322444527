"use client"

import { createContext, type ReactNode, useContext, useMemo } from "react"
import { createTranslator } from "use-intl/core"
import type { Locale } from "#messages/translate.ts"

/** Sentences by their full key: "admin.editor.saved". */
export type Sentences = Readonly<Record<string, string>>

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

const Words = createContext<Say>((key) => key)

/** Gives the client components below the sentences that the page chose for them, so that no catalogue is loaded. */
export function WordsProvider({
  locale,
  sentences,
  children,
}: {
  locale: Locale
  sentences: Sentences
  children: ReactNode
}) {
  const say = useMemo<Say>(() => {
    // A point in a key would be read as a step into an object; here each sentence lies flat.
    const flat: Record<string, string> = {}
    for (const [key, sentence] of Object.entries(sentences)) flat[flatKey(key)] = sentence
    const t = createTranslator({ locale, messages: flat, onError: () => {} })
    return (key, values) => (flatKey(key) in flat ? t(flatKey(key), values) : key)
  }, [locale, sentences])
  return <Words value={say}>{children}</Words>
}

/** `const t = useWords()`, then `t("admin.editor.saved")`. */
export function useWords(): Say {
  return useContext(Words)
}

function flatKey(key: string): string {
  return key.replaceAll(".", "_")
}
