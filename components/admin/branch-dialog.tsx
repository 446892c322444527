"use client"

import { Button } from "react-aria-components/Button"
import { Dialog } from "react-aria-components/Dialog"
import { Heading } from "react-aria-components/Heading"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { useWords } from "#components/ui/words.tsx"

/** A page below one that is about to be thrown out. */
export interface PageBelow {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly depth: number
}

/** Names the pages that go into the trash together with one; nothing is thrown out unseen. */
export function BranchDialog({
  title,
  below,
  onTrash,
  onClose,
}: {
  title: string
  below: readonly PageBelow[]
  onTrash: () => void
  onClose: () => void
}) {
  const t = useWords()
  return (
    <ModalOverlay
      className="overlay"
      isOpen={below.length > 0}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal modal-narrow">
        <Dialog className="dialog desk-dialog" role="alertdialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {t("tidy.trash.branchTitle")}
            </Heading>
          </div>
          <p>{t("tidy.trash.branchText", { title, count: below.length })}</p>
          <ul className="lines branch-lines">
            {below.map((page) => (
              <li key={page.id} data-depth={Math.min(page.depth, 4)}>
                {page.title || t("admin.entries.untitled")}
              </li>
            ))}
          </ul>
          <div className="dialog-acts">
            <button type="button" className="button" data-action="trash-branch" onClick={onTrash}>
              {t("tidy.trash.branchDo", { count: below.length + 1 })}
            </button>
            <Button slot="close" className="linklike">
              {t("tidy.trash.cancel")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
