"use client"

import type { Editor } from "@tiptap/core"
import { useEditorState } from "@tiptap/react"
import { useLayoutEffect, useRef } from "react"
import { useWords } from "#components/ui/words.tsx"
import type { Panel } from "./insertions.ts"
import { chooseInsertion, type Slash, slashKey, slashListId } from "./slash-menu-plugin.ts"

/** The menu of blocks below the "/" that opened it. Focus stays in the text, which says what is chosen. */
export function SlashMenu({ editor, onPanel }: { editor: Editor; onPanel: (panel: Panel) => void }) {
  const slash = useEditorState({
    editor,
    selector: ({ editor: now }) => slashKey.getState(now.state) ?? null,
    equalityFn: (one, other) => one === other,
  })
  return slash ? <Menu editor={editor} slash={slash} onPanel={onPanel} /> : null
}

function Menu({
  editor,
  slash: { from, found, active },
  onPanel,
}: {
  editor: Editor
  slash: Slash
  onPanel: (panel: Panel) => void
}) {
  const t = useWords()
  const box = useRef<HTMLDivElement>(null)
  const chosen = found[active]
  useLayoutEffect(() => {
    const menu = box.current
    const frame = menu?.offsetParent
    if (!menu || !frame) return
    const cursor = editor.view.coordsAtPos(from)
    const { top, left, width } = frame.getBoundingClientRect()
    menu.style.insetBlockStart = `${cursor.bottom - top + 6}px`
    menu.style.insetInlineStart = `${Math.max(0, Math.min(cursor.left - left, width - menu.offsetWidth))}px`
  }, [editor, from])
  useLayoutEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" })
  })
  return (
    <div ref={box} className="slash-menu">
      <p className="for-ears" role="status">
        {chosen
          ? `${t(`blocks.menu.${chosen.key}`)}. ${t("blocks.slash.found", { count: found.length })}`
          : t("blocks.slash.none")}
      </p>
      {found.length === 0 ? (
        <p className="hint">{t("blocks.slash.none")}</p>
      ) : (
        <div id={slashListId} role="listbox" tabIndex={-1} aria-label={t("blocks.slash.label")}>
          {found.map((insertion, place) => (
            // The keys are handled in the text, where focus stays (slash-menu-plugin.ts).
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
            // biome-ignore lint/a11y/useFocusableInteractive: pointed at by aria-activedescendant.
            <div
              key={insertion.key}
              id={`${slashListId}-${insertion.key}`}
              role="option"
              aria-selected={place === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => chooseInsertion(editor, insertion, onPanel)}
            >
              <b>{t(`blocks.menu.${insertion.key}`)}</b>
              <span>{t(`blocks.means.${insertion.key}`)}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
