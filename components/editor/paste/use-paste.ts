"use client"

import { useMemo, useRef, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import { useAssets } from "../assets.tsx"
import { PasteExtension, type PasteTold } from "./paste-extension.ts"

/** The extension that takes what is pasted and dropped, and what it last had to tell. */
export function usePaste() {
  const t = useWords()
  const shelf = useAssets()
  const [told, setTold] = useState<PasteTold | null>(null)
  const add = useRef(shelf.add)
  add.current = shelf.add
  const title = t("paste.notesTitle")
  const extension = useMemo(
    () =>
      PasteExtension.configure({
        site: globalThis.location?.origin ?? "",
        notesTitle: title,
        onAsset: (asset) => add.current([asset]),
        onTold: setTold,
      }),
    [title],
  )
  return { extension, told, forget: () => setTold(null) }
}
