"use client"

import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Dialog } from "react-aria-components/Dialog"
import { Heading } from "react-aria-components/Heading"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { useWords } from "#components/ui/words.tsx"
import type { Check, Place } from "./checks.ts"
import { tomorrowMorning } from "./copenhagen.ts"
import { sayMoment } from "./moment-words.ts"
import { PlannedTime, usePlannedTime } from "./planned-time.tsx"
import type { Said } from "./publish-plan.ts"

export interface PublishChoice {
  readonly publishAt: string | null
  readonly unpublishAt: string | null
}

/** Says exactly what publishing will do, and does it on the second press. */
export function PublishDialog({
  mode,
  checks,
  unpublishAt,
  isBusy,
  planFor,
  onShow,
  onPublish,
  onClose,
}: {
  mode: "publish" | "schedule" | null
  checks: readonly Check[]
  unpublishAt: string | null
  isBusy: boolean
  planFor: (at: string | null, until: string | null) => readonly Said[]
  onShow: (place: Place) => void
  onPublish: (choice: PublishChoice) => void
  onClose: () => void
}) {
  const t = useWords()
  return (
    <ModalOverlay
      className="overlay"
      isOpen={mode !== null}
      isDismissable={!isBusy}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal modal-narrow">
        <Dialog className="dialog desk-dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {t(mode === "schedule" ? "admin.publish.scheduleTitle" : "admin.publish.title")}
            </Heading>
            <Button slot="close" className="linklike">
              {t("admin.editor.close")}
            </Button>
          </div>
          {mode ? (
            <Plan
              key={mode}
              {...{ mode, checks, unpublishAt, isBusy, planFor, onShow, onPublish, onClose }}
            />
          ) : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Plan({
  mode,
  checks,
  unpublishAt,
  isBusy,
  planFor,
  onShow,
  onPublish,
  onClose,
}: Omit<Parameters<typeof PublishDialog>[0], "mode"> & { mode: "publish" | "schedule" }) {
  const t = useWords()
  const from = usePlannedTime({ local: tomorrowMorning() })
  const until = usePlannedTime({ instant: unpublishAt })
  const [isPressed, setIsPressed] = useState(false)
  const isLater = mode === "schedule"
  const at = isLater && from.meant.kind === "at" ? from.meant.at : null
  const unpublish = until.meant.kind === "at" ? until.meant.at : null
  const mustMend = checks.filter((check) => check.isRequired)
  const shouldMend = checks.filter((check) => !check.isRequired)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsPressed(true)
    if (isLater && at === null) return
    if (until.meant.kind !== "none" && unpublish === null) return
    onPublish({ publishAt: at, unpublishAt: unpublish })
  }
  const show = (place: Place) => {
    onClose()
    onShow(place)
  }

  if (mustMend.length > 0) {
    return (
      <>
        <p>{t("admin.publish.mendFirst", { count: mustMend.length })}</p>
        <Jumps checks={mustMend} onShow={show} />
      </>
    )
  }
  return (
    <form className="publish-plan" onSubmit={submit}>
      {isLater ? (
        <PlannedTime
          name="publishAt"
          label={t("admin.publish.from")}
          time={from}
          isRequired
          isPressed={isPressed}
        />
      ) : null}
      <ul className="plan" aria-live="polite">
        {planFor(isLater ? (at ?? "") : null, unpublish).map((said) => (
          <li key={said.code}>{t(said.code, momentsSaid(said, t))}</li>
        ))}
      </ul>
      {shouldMend.length > 0 ? (
        <>
          <p className="hint">{t("admin.publish.couldMend", { count: shouldMend.length })}</p>
          <Jumps checks={shouldMend} onShow={show} />
        </>
      ) : null}
      <PlannedTime
        name="unpublishAt"
        label={t("admin.publish.until")}
        hint={t("admin.publish.untilHint")}
        time={until}
        isRequired={false}
        isPressed={isPressed}
      />
      <button className="button" type="submit" disabled={isBusy} data-action={`${mode}-confirm`}>
        {t(isBusy ? "admin.publish.busy" : isLater ? "admin.publish.confirmLater" : "admin.publish.confirm")}
      </button>
    </form>
  )
}

function Jumps({ checks, onShow }: { checks: readonly Check[]; onShow: (place: Place) => void }) {
  const t = useWords()
  return (
    <ul className="checks">
      {checks.map((check, index) => (
        <li key={`${check.code}-${index}`} data-required={check.isRequired || undefined}>
          <span className="check-mark" aria-hidden="true" />
          <button type="button" className="linklike" onClick={() => onShow(check.place)}>
            {t(check.code, check.values)}
          </button>
        </li>
      ))}
    </ul>
  )
}

function momentsSaid(said: Said, t: ReturnType<typeof useWords>): Said["values"] {
  const { at, plannedAt } = said.values
  return {
    ...said.values,
    ...(at === undefined ? {} : { at: sayMoment(String(at)) || t("admin.publish.atTime") }),
    ...(plannedAt === undefined ? {} : { plannedAt: sayMoment(String(plannedAt)) }),
  }
}
