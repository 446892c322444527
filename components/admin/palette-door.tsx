"use client"

import dynamic from "next/dynamic"
import { useEffect, useRef, useState } from "react"
import { useHydrated } from "#components/ui/use-hydrated.ts"
import { useWords } from "#components/ui/words.tsx"
import type { PaletteLink } from "./palette.tsx"

const Palette = dynamic(() => import("./palette.tsx").then((loaded) => loaded.Palette), { ssr: false })

/**
 * Opens the palette by press, or by Ctrl/⌘ K wherever one is; what has a use of its own for the keys (a link on chosen
 * text in the editor) comes first. What is typed until it stands there is kept for it. Without a script it leads to the
 * search.
 */
export function PaletteDoor({ links }: { links: readonly PaletteLink[] }) {
  const t = useWords()
  const isThere = useHydrated()
  const [isOpen, setIsOpen] = useState(false)
  const typed = useRef("")
  const isAwaited = useRef(false)
  const open = () => {
    typed.current = ""
    isAwaited.current = true
    setIsOpen(true)
  }
  const taken = () => {
    const begun = typed.current
    isAwaited.current = false
    typed.current = ""
    return begun
  }
  const close = () => {
    isAwaited.current = false
    setIsOpen(false)
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isAwaited.current && isForField(event)) {
        event.preventDefault()
        event.stopPropagation()
        typed.current += event.key === "Enter" ? "\n" : event.key
      }
    }
    document.addEventListener("keydown", press, true)
    return () => document.removeEventListener("keydown", press, true)
  }, [])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isAsked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!isAsked || event.key.toLowerCase() !== "k" || event.defaultPrevented) return
      event.preventDefault()
      if (isOpen) close()
      else open()
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  })
  return (
    <>
      <a
        className="palette-door"
        href="/admin/soeg"
        data-action="palette"
        aria-keyshortcuts={isThere ? "Control+K Meta+K" : undefined}
        onClick={(event) => {
          event.preventDefault()
          // On a phone the rail lies above everything else.
          const rail = document.getElementById("desk-rail")
          if (rail?.matches(":popover-open")) rail.hidePopover()
          open()
        }}
      >
        <span>{t("tidy.palette.door")}</span>
        <kbd>Ctrl K</kbd>
      </a>
      {isOpen ? <Palette links={links} onThere={taken} onClose={close} /> : null}
    </>
  )
}

/** A letter, or the key that would send it. */
function isForField({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (key.length === 1 || key === "Enter") && !ctrlKey && !metaKey && !altKey
}
