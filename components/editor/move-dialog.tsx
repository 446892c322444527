"use client"

import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Dialog } from "react-aria-components/Dialog"
import { Heading } from "react-aria-components/Heading"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { useWords } from "#components/ui/words.tsx"
import { PlannedTime, usePlannedTime } from "./planned-time.tsx"

export interface Move {
  readonly turn: "publish" | "unpublish"
  /** As ISO text; null when nothing is planned yet. */
  readonly from: string | null
  /** What goes out or comes down. */
  readonly title: string
  /** Another time than `from` to begin with, as a `datetime-local` control shows it. */
  readonly suggested?: string
}

/** Asks for another time at which something goes out or comes down. */
export function MoveDialog({
  move,
  isBusy,
  refused = null,
  onMove,
  onClose,
}: {
  move: Move | null
  isBusy: boolean
  /** Why the server did not take it. */
  refused?: string | null
  onMove: (move: Move, at: string) => void
  onClose: () => void
}) {
  const t = useWords()
  return (
    <ModalOverlay
      className="overlay"
      isOpen={move !== null}
      isDismissable={!isBusy}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal modal-narrow">
        <Dialog className="dialog desk-dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {move ? t(`schedule.move.${move.turn}`) : ""}
            </Heading>
            <Button slot="close" className="linklike">
              {t("admin.editor.close")}
            </Button>
          </div>
          {move ? <MoveForm {...{ move, isBusy, refused, onMove }} /> : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function MoveForm({
  move,
  isBusy,
  refused,
  onMove,
}: {
  move: Move
  isBusy: boolean
  refused: string | null
  onMove: (move: Move, at: string) => void
}) {
  const t = useWords()
  const time = usePlannedTime({ instant: move.from, ...(move.suggested ? { local: move.suggested } : {}) })
  const [isPressed, setIsPressed] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsPressed(true)
    if (time.meant.kind === "at") onMove(move, time.meant.at)
  }
  return (
    <form className="publish-plan" onSubmit={submit}>
      <p>
        <b>{move.title}</b>
      </p>
      <PlannedTime name="moveTo" label={t("schedule.move.to")} time={time} isRequired isPressed={isPressed} />
      {refused ? (
        <p className="message" role="alert">
          {refused}
        </p>
      ) : null}
      <button className="button" type="submit" disabled={isBusy} data-action="move-confirm">
        {t("schedule.move.confirm")}
      </button>
    </form>
  )
}
