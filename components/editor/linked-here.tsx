"use client"

import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { Dialog } from "react-aria-components/Dialog"
import { Heading } from "react-aria-components/Heading"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { useWords } from "#components/ui/words.tsx"
import { askServer } from "./ask-server.ts"

interface Linking {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly isPublic: boolean
  readonly isShown: boolean
}

interface Linked {
  readonly linking: readonly Linking[]
  readonly more: number
}

interface Waiting extends Linked {
  readonly act: "unpublish" | "trash"
  readonly go: () => void
}

/**
 * Asks what links to entries before they go out of sight, and names it; an act on something that nothing links to goes
 * on at once. Without an answer it goes on too: readers keep the words, and lose the link alone.
 */
export function useLinkedHere(entryIds: readonly string[]) {
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const before = async (act: Waiting["act"], go: () => void) => {
    const answer = await askServer<Linked>("GET", linkedAddress(entryIds))
    if (answer.type === "done" && answer.done.linking.length > 0) setWaiting({ ...answer.done, act, go })
    else go()
  }
  return { before, waiting, close: () => setWaiting(null) }
}

function linkedAddress([id, ...others]: readonly string[]): string {
  const more = others.length > 0 ? `?with=${others.join(",")}` : ""
  return `/api/admin/entries/${id}/linked${more}`
}

/** Names what links to an entry, and what becomes of it. */
export function LinkedHereDialog({ waiting, onClose }: { waiting: Waiting | null; onClose: () => void }) {
  const t = useWords()
  return (
    <ModalOverlay
      className="overlay"
      isOpen={waiting !== null}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal modal-narrow">
        <Dialog className="dialog desk-dialog" role="alertdialog" data-dialog="linked-here">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {t("checks.linked.title", { count: (waiting?.linking.length ?? 0) + (waiting?.more ?? 0) })}
            </Heading>
          </div>
          <p>{t("checks.linked.text")}</p>
          <ul className="lines">
            {(waiting?.linking ?? []).map(({ id, kind, title, isPublic, isShown }) => (
              <li key={id}>
                <a href={`/admin/skriv/${id}`} target="_blank" rel="noopener">
                  {title || t("admin.entries.untitled")}
                </a>{" "}
                <span className="quiet">
                  {t(`admin.kind.${kind}`)} · {t(isShown ? "checks.linked.shows" : "checks.linked.links")}
                  {isPublic ? "" : ` · ${t("checks.linked.draft")}`}
                </span>
              </li>
            ))}
          </ul>
          {waiting && waiting.more > 0 ? <p>{t("checks.linked.more", { count: waiting.more })}</p> : null}
          <div className="dialog-acts">
            <button
              type="button"
              className="button"
              data-action="anyway"
              onClick={() => {
                onClose()
                waiting?.go()
              }}
            >
              {t(`checks.linked.${waiting?.act ?? "unpublish"}`)}
            </button>
            <Button slot="close" className="linklike">
              {t("checks.linked.keep")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
