"use client"

import type { Editor } from "@tiptap/core"
import { useEditorState } from "@tiptap/react"
import { type FocusEvent, type KeyboardEvent, type RefObject, useRef } from "react"
import { useWords } from "#components/ui/words.tsx"
import { levelsAt } from "./heading-levels.ts"
import { insertBlock, tableOf } from "./insert-block.ts"
import type { Panel } from "./insertions.ts"

export interface History {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undo: () => void
  readonly redo: () => void
}

/** One stop for Tab, arrows within; Escape goes back to the text, Alt F10 comes here from it. */
export function EditorToolbar({
  editor,
  toolbarRef,
  history,
  onPanel,
}: {
  editor: Editor
  toolbarRef: RefObject<HTMLDivElement | null>
  history: History
  onPanel: (panel: Panel) => void
}) {
  const t = useWords()
  const is = useEditorState({ editor, selector: ({ editor: now }) => stateOf(now) })
  const run = () => editor.chain().focus()
  const stops = useOneStop()
  return (
    <div
      ref={toolbarRef}
      role="toolbar"
      className="toolbar"
      aria-label={t("admin.editor.toolbar.label")}
      {...stops}
    >
      {([2, 3, 4] as const).map((level) => (
        <Toggle
          key={level}
          // What is read begins with what is seen, so that one can press it by saying it (WCAG 2.5.3).
          label={`${t("admin.editor.toolbar.headingShort", { level: level - 1 })} ${t("admin.editor.toolbar.heading", { level: level - 1 })}`}
          on={is.heading === level}
          disabled={level > is.deepest && is.heading !== level}
          onPress={() => run().toggleHeading({ level }).run()}
        >
          {t("admin.editor.toolbar.headingShort", { level: level - 1 })}
        </Toggle>
      ))}
      <hr aria-orientation="vertical" />
      <Toggle
        label={t("admin.editor.toolbar.bold")}
        on={is.bold}
        strong
        onPress={() => run().toggleBold().run()}
      />
      <Toggle
        label={t("admin.editor.toolbar.italic")}
        on={is.italic}
        slanted
        onPress={() => run().toggleItalic().run()}
      />
      <Toggle label={t("admin.editor.toolbar.link")} on={is.link} onPress={() => onPanel("link")} />
      <hr aria-orientation="vertical" />
      <Toggle
        label={t("admin.editor.toolbar.bullets")}
        on={is.bullets}
        onPress={() => run().toggleBulletList().run()}
      />
      <Toggle
        label={t("admin.editor.toolbar.numbers")}
        on={is.numbers}
        onPress={() => run().toggleOrderedList().run()}
      />
      <Toggle
        label={t("admin.editor.toolbar.quote")}
        on={is.quote}
        onPress={() => run().toggleBlockquote().run()}
      />
      <hr aria-orientation="vertical" />
      <Press label={t("admin.editor.toolbar.image")} onPress={() => onPanel("image")} />
      {is.table ? (
        <TableButtons editor={editor} />
      ) : (
        <Press
          label={t("admin.editor.toolbar.table")}
          onPress={() => insertBlock(editor, tableOf(3, 3), 4)}
        />
      )}
      {is.callout ? <ToneButtons editor={editor} tone={is.callout} /> : null}
      <Press
        label={t("blocks.toolbar.more")}
        onPress={() => {
          const { $from, empty } = editor.state.selection
          const isWord =
            empty && $from.parentOffset > 0 && !/\s$/.test($from.parent.textBetween(0, $from.parentOffset))
          run()
            .insertContent(isWord ? " /" : "/")
            .run()
        }}
      />
      <hr aria-orientation="vertical" />
      <Press label={t("admin.editor.toolbar.undo")} disabled={!history.canUndo} onPress={history.undo} />
      <Press label={t("admin.editor.toolbar.redo")} disabled={!history.canRedo} onPress={history.redo} />
      <Press label={t("blocks.toolbar.keys")} onPress={() => onPanel("help")} />
    </div>
  )
}

function TableButtons({ editor }: { editor: Editor }) {
  const t = useWords()
  const run = () => editor.chain().focus()
  return (
    <>
      <Press label={t("admin.editor.toolbar.rowAdd")} onPress={() => run().addRowAfter().run()} />
      <Press label={t("admin.editor.toolbar.rowRemove")} onPress={() => run().deleteRow().run()} />
      <Press label={t("admin.editor.toolbar.columnAdd")} onPress={() => run().addColumnAfter().run()} />
      <Press label={t("admin.editor.toolbar.columnRemove")} onPress={() => run().deleteColumn().run()} />
      <Press label={t("blocks.toolbar.headerRow")} onPress={() => run().toggleHeaderRow().run()} />
      <Press
        label={t("admin.editor.toolbar.headerColumn")}
        onPress={() => run().toggleHeaderColumn().run()}
      />
      <Press label={t("admin.editor.toolbar.tableRemove")} onPress={() => run().deleteTable().run()} />
    </>
  )
}

function ToneButtons({ editor, tone }: { editor: Editor; tone: string }) {
  const t = useWords()
  return (["note", "important"] as const).map((one) => (
    <Toggle
      key={one}
      label={t(`blocks.menu.${one}`)}
      on={tone === one}
      onPress={() => editor.chain().focus().updateAttributes("callout", { tone: one }).run()}
    />
  ))
}

function Toggle({
  label,
  on,
  onPress,
  disabled = false,
  strong = false,
  slanted = false,
  children,
}: {
  label: string
  on: boolean
  onPress: () => void
  disabled?: boolean
  strong?: boolean
  slanted?: boolean
  children?: string
}) {
  const look = strong ? "tool tool-strong" : slanted ? "tool tool-slanted" : "tool"
  return (
    <button
      type="button"
      className={look}
      aria-pressed={on}
      disabled={disabled}
      onClick={onPress}
      {...(children ? { "aria-label": label } : {})}
    >
      {children ?? label}
    </button>
  )
}

function Press({
  label,
  onPress,
  disabled = false,
}: {
  label: string
  onPress: () => void
  disabled?: boolean
}) {
  return (
    <button type="button" className="tool" disabled={disabled} onClick={onPress}>
      {label}
    </button>
  )
}

/** Tab comes to where one last was and goes on past the whole bar; the arrows move within. */
function useOneStop() {
  const last = useRef<HTMLElement | null>(null)
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const tools = [...event.currentTarget.querySelectorAll<HTMLElement>("button:not([disabled])")]
      const at = tools.indexOf(document.activeElement as HTMLElement)
      if (at < 0) return
      if (event.key === "Tab") {
        last.current = tools[at] ?? null
        // From the edge the browser goes on by itself.
        tools.at(event.shiftKey ? 0 : -1)?.focus()
        return
      }
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
      if (!step) return
      event.preventDefault()
      tools[Math.min(Math.max(at + step, 0), tools.length - 1)]?.focus()
    },
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const back = last.current
      last.current = null
      if (back?.isConnected && !event.currentTarget.contains(event.relatedTarget)) back.focus()
    },
  }
}

/** Asked at every keystroke, so only of what stands around the cursor. */
function stateOf({ state }: Editor) {
  const { $from } = state.selection
  const around = new Map<string, Record<string, unknown>>()
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type, attrs } = $from.node(depth)
    if (!around.has(type.name)) around.set(type.name, attrs)
  }
  const marks = state.storedMarks ?? $from.marks()
  const has = (name: string) => marks.some(({ type }) => type.name === name)
  return {
    heading: Number(around.get("heading")?.level ?? 0),
    deepest: levelsAt(state).at(-1) ?? 2,
    bold: has("bold"),
    italic: has("italic"),
    link: has("link"),
    bullets: around.has("bulletList"),
    numbers: around.has("orderedList"),
    quote: around.has("blockquote"),
    table: around.has("table"),
    callout: around.has("callout") ? String(around.get("callout")?.tone) : "",
  }
}
