"use client"

import dynamic from "next/dynamic"
import { useEffect, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import type { PaletteLink } from "./palette.tsx"

const Palette = dynamic(() => import("./palette.tsx").then((loaded) => loaded.Palette), { ssr: false })

/**
 * Opens the palette by press, or by Ctrl/⌘ K wherever one is; what has a use of its own for the keys (a link on chosen
 * text in the editor) comes first. Without a script it leads to the search.
 */
export function PaletteDoor({ links }: { links: readonly PaletteLink[] }) {
  const t = useWords()
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isAsked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!isAsked || event.key.toLowerCase() !== "k" || event.defaultPrevented) return
      event.preventDefault()
      setIsOpen((open) => !open)
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [])
  return (
    <>
      <a
        className="palette-door"
        href="/admin/soeg"
        data-action="palette"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={(event) => {
          event.preventDefault()
          // On a phone the rail lies above everything else.
          const rail = document.getElementById("desk-rail")
          if (rail?.matches(":popover-open")) rail.hidePopover()
          setIsOpen(true)
        }}
      >
        <span>{t("tidy.palette.door")}</span>
        <kbd>Ctrl K</kbd>
      </a>
      {isOpen ? <Palette links={links} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}
