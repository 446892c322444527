"use client"

import type { Editor } from "@tiptap/core"
import { useEditorState } from "@tiptap/react"
import type { RefObject } from "react"
import { Button } from "react-aria-components/Button"
import { Separator } from "react-aria-components/Separator"
import { ToggleButton } from "react-aria-components/ToggleButton"
import { Toolbar } from "react-aria-components/Toolbar"
import { useWords } from "#components/ui/words.tsx"
import { insertBlock, tableOf } from "./insert-block.ts"

/** One stop for Tab, arrows within; Escape goes back to the text, Alt F10 comes here from it. */
export function EditorToolbar({
  editor,
  toolbarRef,
  onPanel,
}: {
  editor: Editor
  toolbarRef: RefObject<HTMLDivElement | null>
  onPanel: (panel: "link" | "image" | "file") => void
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
      <Press
        label={t("admin.editor.toolbar.rule")}
        onPress={() => insertBlock(editor, { type: "horizontalRule" })}
      />
      <Separator orientation="vertical" />
      <Press label={t("admin.editor.toolbar.image")} onPress={() => onPanel("image")} />
      <Press label={t("admin.editor.toolbar.file")} onPress={() => onPanel("file")} />
      {is.table ? (
        <TableButtons editor={editor} />
      ) : (
        <Press label={t("admin.editor.toolbar.table")} onPress={() => insertBlock(editor, tableOf(3, 3))} />
      )}
      <Separator orientation="vertical" />
      <Press
        label={t("admin.editor.toolbar.undo")}
        disabled={!is.canUndo}
        onPress={() => run().undo().run()}
      />
      <Press
        label={t("admin.editor.toolbar.redo")}
        disabled={!is.canRedo}
        onPress={() => run().redo().run()}
      />
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
      <Press
        label={t("admin.editor.toolbar.headerColumn")}
        onPress={() => run().toggleHeaderColumn().run()}
      />
      <Press label={t("admin.editor.toolbar.tableRemove")} onPress={() => run().deleteTable().run()} />
    </>
  )
}

function Toggle({
  label,
  on,
  onPress,
  strong = false,
  slanted = false,
  children,
}: {
  label: string
  on: boolean
  onPress: () => void
  strong?: boolean
  slanted?: boolean
  children?: string
}) {
  const look = strong ? "tool tool-strong" : slanted ? "tool tool-slanted" : "tool"
  return (
    <ToggleButton
      className={look}
      isSelected={on}
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

function stateOf(editor: Editor) {
  return {
    heading: ([2, 3, 4] as const).find((level) => editor.isActive("heading", { level })) ?? null,
    bold: editor.isActive("bold"),
    italic: editor.isActive("italic"),
    link: editor.isActive("link"),
    bullets: editor.isActive("bulletList"),
    numbers: editor.isActive("orderedList"),
    quote: editor.isActive("blockquote"),
    table: editor.isActive("table"),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  }
}
