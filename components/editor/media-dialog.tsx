"use client"

import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Dialog } from "react-aria-components/Dialog"
import { Heading } from "react-aria-components/Heading"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { FilePicker, fileTypes, imageTypes } from "#components/admin/file-picker.tsx"
import { useUploads } from "#components/admin/upload.ts"
import { UploadList } from "#components/admin/upload-list.tsx"
import { useWords } from "#components/ui/words.tsx"
import { AltField } from "./alt-field.tsx"
import { askServer } from "./ask-server.ts"
import type { Asset } from "./entry-text.ts"

interface Props {
  readonly kind: Asset["kind"]
  readonly isOpen: boolean
  /** `text`: the words of a picture, or the title of a file. */
  readonly onChoose: (asset: Asset, text: string, isDecorative: boolean) => void
  readonly onClose: () => void
}

/** Chooses a picture or a file from the library, or uploads one first. A picture is not chosen without its words. */
export function MediaDialog({ kind, isOpen, onChoose, onClose }: Props) {
  const t = useWords()
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal">
        <Dialog className="dialog desk-dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {t(kind === "IMAGE" ? "admin.editor.choose.image" : "admin.editor.choose.file")}
            </Heading>
            <Button slot="close" className="linklike">
              {t("admin.editor.close")}
            </Button>
          </div>
          <Choice kind={kind} onChoose={onChoose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Choice({ kind, onChoose }: Pick<Props, "kind" | "onChoose">) {
  const t = useWords()
  const [sought, setSought] = useState("")
  const [assets, setAssets] = useState<readonly Asset[] | null>(null)
  const [chosen, setChosen] = useState<Asset | null>(null)
  const taken = useCallback((asset: Asset) => {
    setAssets((before) => [asset, ...(before ?? []).filter((one) => one.id !== asset.id)])
    setChosen(asset)
  }, [])
  const { uploads, send, retry } = useUploads(taken)

  useEffect(() => {
    let isOver = false
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ kind, q: sought })
      const answer = await askServer<{ assets: Asset[] }>("GET", `/api/admin/media?${query}`)
      if (!isOver) setAssets(answer.type === "done" ? answer.done.assets : [])
    }, 200)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [kind, sought])

  return (
    <div className="choosing">
      <div className="choice-tools">
        <label>
          <span>{t("admin.media.search")}</span>
          <input type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
        </label>
        <FilePicker
          label={t(kind === "IMAGE" ? "admin.media.uploadImage" : "admin.media.uploadFile")}
          hint={t(kind === "IMAGE" ? "admin.media.imageKinds" : "library.fileKinds")}
          accept={kind === "IMAGE" ? imageTypes : fileTypes}
          onFiles={send}
        />
      </div>
      <UploadList uploads={uploads} onRetry={retry} />
      {assets?.length === 0 ? <p className="list-none">{t("admin.editor.choose.none")}</p> : null}
      <ul className="choice-grid" aria-label={t("admin.editor.choose.library")} aria-busy={assets === null}>
        {assets?.map((asset) => (
          <li key={asset.id}>
            <button
              type="button"
              aria-pressed={chosen?.id === asset.id}
              disabled={asset.status === "FAILED"}
              onClick={() => setChosen(asset)}
            >
              {asset.kind === "IMAGE" && asset.src ? (
                <img src={asset.src} alt={asset.alt} loading="lazy" />
              ) : null}
              <span>{asset.filename}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen ? <Chosen key={chosen.id} asset={chosen} onChoose={onChoose} /> : null}
    </div>
  )
}

function Chosen({ asset, onChoose }: { asset: Asset; onChoose: Props["onChoose"] }) {
  const t = useWords()
  const form = useRef<HTMLFormElement>(null)
  const isImage = asset.kind === "IMAGE"
  const [text, setText] = useState(isImage ? asset.alt : titleOf(asset.filename))
  const [isDecorative, setIsDecorative] = useState(false)
  const [isMissing, setIsMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === "" && !isDecorative) {
      setIsMissing(true)
      form.current?.querySelector("input")?.focus()
      return
    }
    onChoose(asset, text.trim(), isDecorative)
  }
  return (
    <form className="chosen" ref={form} onSubmit={submit}>
      {isImage ? (
        <AltField
          alt={text}
          isDecorative={isDecorative}
          isMissing={isMissing}
          onChange={(words) => {
            setText(words.alt)
            setIsDecorative(words.isDecorative)
          }}
        />
      ) : (
        <TitleField title={text} isMissing={isMissing} onChange={setText} />
      )}
      <button className="button" type="submit">
        {t(isImage ? "admin.editor.choose.insertImage" : "admin.editor.choose.insertFile")}
      </button>
    </form>
  )
}

function TitleField({
  title,
  isMissing,
  onChange,
}: {
  title: string
  isMissing: boolean
  onChange: (title: string) => void
}) {
  const t = useWords()
  const id = useId()
  return (
    <div className={isMissing ? "field bad" : "field"}>
      <label htmlFor={id}>{t("admin.editor.file.title")}</label>
      <input
        id={id}
        value={title}
        maxLength={200}
        aria-invalid={isMissing || undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={isMissing ? "message" : "hint"} role={isMissing ? "alert" : undefined}>
        {isMissing ? `${t("admin.editor.choose.missing")} ` : null}
        {t("admin.editor.file.titleHint")}
      </p>
    </div>
  )
}

function titleOf(filename: string): string {
  return filename.replace(/\.[a-z0-9]+$/i, "").replace(/[-_]+/g, " ")
}
