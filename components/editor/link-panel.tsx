"use client"

import type { Editor } from "@tiptap/core"
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import { EntryFinder } from "#components/admin/entry-finder.tsx"
import { useWords } from "#components/ui/words.tsx"
import { addressTyped, isAllowedAddress } from "./allowed-address.ts"

/** Sets, changes or removes the link of what is selected; with nothing selected the address itself becomes the text. */
export function LinkPanel({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useWords()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [address, setAddress] = useState(String(editor.getAttributes("link").href ?? ""))
  const [isWrong, setIsWrong] = useState(false)
  useEffect(() => input.current?.focus(), [])

  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const set = (event: FormEvent) => {
    event.preventDefault()
    const href = addressTyped(address)
    if (!isAllowedAddress(href)) {
      setIsWrong(true)
      input.current?.focus()
      return
    }
    link(href, null, href)
  }
  /** `words` stand there when none were selected. */
  const link = (href: string, entryId: string | null, words: string) => {
    const chain = editor.chain().focus().extendMarkRange("link")
    if (editor.state.selection.empty && !editor.isActive("link")) {
      chain
        .insertContent({ type: "text", text: words, marks: [{ type: "link", attrs: { href, entryId } }] })
        .run()
    } else {
      // Setting a mark keeps what it had: said anew, or the entry that the old address led to would stay.
      chain.setMark("link", { href, entryId }).run()
    }
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close()
  }
  return (
    <div className="link-panel-whole">
      <form className="link-panel" data-own-undo="" onSubmit={set}>
        <label htmlFor={id}>{t("admin.editor.link.address")}</label>
        <input
          id={id}
          ref={input}
          value={address}
          maxLength={2000}
          aria-invalid={isWrong || undefined}
          aria-describedby={`${id}-hint`}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setAddress(event.target.value)
            setIsWrong(false)
          }}
        />
        <button className="button" type="submit">
          {t("admin.editor.link.set")}
        </button>
        {editor.isActive("link") ? (
          <button
            className="linklike"
            type="button"
            onClick={() => {
              editor.chain().focus().extendMarkRange("link").unsetMark("link").run()
              onClose()
            }}
          >
            {t("admin.editor.link.remove")}
          </button>
        ) : null}
        <button className="linklike" type="button" onClick={close}>
          {t("admin.editor.cancel")}
        </button>
        <p id={`${id}-hint`} className={isWrong ? "message" : "hint"} role={isWrong ? "alert" : undefined}>
          {t(isWrong ? "admin.editor.link.wrong" : "admin.editor.link.hint")}
        </p>
      </form>
      <EntryFinder
        label={t("admin.editor.link.find")}
        without={[]}
        onChoose={({ id: entryId, path, title }) => link(path, entryId, title)}
      />
    </div>
  )
}
