"use client"

import { Button } from "react-aria-components/Button"
import { Dialog } from "react-aria-components/Dialog"
import { Heading } from "react-aria-components/Heading"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { useWords } from "#components/ui/words.tsx"
import type { ActOnLinked } from "./linked-here.ts"

/** Names what links to an entry, and what becomes of it. */
export function LinkedHereDialog({ waiting, onClose }: { waiting: ActOnLinked; onClose: () => void }) {
  const t = useWords()
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal modal-narrow">
        <Dialog className="dialog desk-dialog" role="alertdialog" data-dialog="linked-here">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {t("checks.linked.title", { count: waiting.linking.length + waiting.more })}
            </Heading>
          </div>
          <p>{t("checks.linked.text")}</p>
          <ul className="lines">
            {waiting.linking.map(({ id, kind, title, isPublic, isShown }) => (
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
          {waiting.more > 0 ? <p>{t("checks.linked.more", { count: waiting.more })}</p> : null}
          <div className="dialog-acts">
            <button
              type="button"
              className="button"
              data-action="anyway"
              onClick={() => {
                onClose()
                waiting.go()
              }}
            >
              {t(`checks.linked.${waiting.act}`)}
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
