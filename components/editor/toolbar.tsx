"use client"

import type { Editor } from "@tiptap/core"
import { useEditorState } from "@tiptap/react"
import type { RefObject } from "react"
import { Button } from "react-aria-components/Button"
import { Separator } from "react-aria-components/Separator"
import { ToggleButton } from "react-aria-components/ToggleButton"
import { Toolbar } from "react-aria-components/Toolbar"
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
  return (
    <Toolbar ref={toolbarRef} className="toolbar" aria-label={t("admin.editor.toolbar.label")}>
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
      <Separator orientation="vertical" />
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
      <Separator orientation="vertical" />
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
      <Separator orientation="vertical" />
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
      <Separator orientation="vertical" />
      <Press label={t("admin.editor.toolbar.undo")} disabled={!history.canUndo} onPress={history.undo} />
      <Press label={t("admin.editor.toolbar.redo")} disabled={!history.canRedo} onPress={history.redo} />
      <Press label={t("blocks.toolbar.keys")} onPress={() => onPanel("help")} />
    </Toolbar>
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
    <ToggleButton
      className={look}
      isSelected={on}
      isDisabled={disabled}
      onPress={onPress}
      {...(children ? { "aria-label": label } : {})}
    >
      {children ?? label}
    </ToggleButton>
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
    <Button className="tool" isDisabled={disabled} onPress={onPress}>
      {label}
    </Button>
  )
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
