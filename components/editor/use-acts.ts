"use client"

import { useState } from "react"
import type { PageBelow } from "#components/admin/branch-dialog.tsx"
import { sentence } from "#components/admin/upload-list.tsx"
import { useWords } from "#components/ui/words.tsx"
import { type Acted, type Answer, askServer } from "./ask-server.ts"
import type { EntryText, Standing } from "./entry-text.ts"
import { sayMoment } from "./moment-words.ts"
import type { Move } from "./move-dialog.tsx"
import type { PublishChoice } from "./publish-dialog.tsx"
import { publishPlan, type Said } from "./publish-plan.ts"
import type { Act } from "./save-engine.ts"
import type { Saving } from "./use-saving.ts"

export interface Told {
  readonly mood: "good" | "bad" | "wait"
  readonly text: string
  readonly undo?: () => void
}

export interface Acts {
  readonly dialog: "publish" | "schedule" | null
  readonly isBusy: boolean
  readonly told: Told | null
  readonly tell: (told: Told | null) => void
  readonly open: (dialog: "publish" | "schedule") => void
  readonly close: () => void
  readonly planFor: (standing: Standing, at: string | null) => readonly Said[]
  /** Asks how the entry stands now. */
  readonly lookAgain: () => void
  readonly publish: (choice: PublishChoice) => void
  readonly unpublish: () => void
  /** The plan whose time is being asked for. */
  readonly moving: Move | null
  /** Asks for another time; `stopMoving` leaves it as it is. */
  readonly move: (turn: Move["turn"]) => void
  readonly stopMoving: () => void
  /** Plans another time, or takes the plan back. */
  readonly reschedule: (turn: Move["turn"], at: string | null) => void
  /** Lets what is written now go out instead of the version that waits. */
  readonly takeItsPlace: () => void
  /** With the pages below that go along. */
  readonly trash: (below: readonly PageBelow[]) => void
  readonly restore: () => void
  readonly preview: () => void
  /** Says that an English text still fits the Danish; `done` once that is written down. */
  readonly confirmTwin: (done: () => void) => void
  /** Begins the English text of an entry and leads there. */
  readonly writeEnglish: () => void
  /** Begins a draft of its own with the same text, and leads there. */
  readonly copy: () => void
}

/**
 * What one does with an entry beside writing it. Publishing and taking down carry what is written, in one act; the
 * others save first, and are made from the version that gave.
 */
export function useActs({
  entryId,
  saving,
  read,
  path,
  standing,
  setStood,
}: {
  entryId: string
  saving: Saving
  read: () => EntryText
  path: string
  standing: Standing
  setStood: (stood: { readonly standing: Standing; readonly version: number }) => void
}): Acts {
  const t = useWords()
  const [dialog, setDialog] = useState<Acts["dialog"]>(null)
  const [moving, setMoving] = useState<Move | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [told, tell] = useState<Told | null>(null)

  const act = async (name: string, body: object, done: (acted: Acted) => Told | null) => {
    setIsBusy(true)
    tell(null)
    const isSaved = await saving.flush()
    if (!isSaved) tell({ mood: "bad", text: t("admin.editor.notSaved") })
    else {
      const answer = await askServer<Acted>("POST", `/api/admin/entries/${entryId}/${name}`, {
        version: saving.version(),
        ...body,
      })
      if (answer.type === "done") {
        saving.tell({ type: "moved", version: answer.done.version, at: answer.done.at })
        setStood(answer.done)
        tell(done(answer.done))
      } else complain(answer)
    }
    setDialog(null)
    setMoving(null)
    setIsBusy(false)
  }
  const press = async (act: Act, done: (acted: Acted) => Told | null) => {
    setIsBusy(true)
    tell(null)
    const answer = await saving.press(act)
    if (answer?.type === "done") {
      setStood(answer.done)
      tell(done(answer.done))
    } else if (answer?.type === "refused") complain(answer)
    else if (answer?.type === "stands-otherwise") {
      tell({ mood: "wait", text: t("saving.standsOtherwise") })
      await lookAgain()
    }
    setDialog(null)
    setIsBusy(false)
  }
  /** Somebody may have published or taken down meanwhile: it is shown before anything is decided anew. */
  const lookAgain = async () => {
    const now = await askServer<{ standing: Standing }>("GET", `/api/admin/entries/${entryId}/now`)
    if (now.type === "done") setStood({ standing: now.done.standing, version: saving.version() })
  }
  const complain = (answer: Exclude<Answer<unknown>, { type: "done" }>) => {
    if (answer.type === "stands-otherwise") {
      saving.tell({ type: "moved", version: answer.current, at: saving.engine.savedAt ?? "" })
      tell({ mood: "wait", text: t("saving.standsOtherwise") })
      void lookAgain()
    } else if (answer.type === "stale" || answer.type === "signed-out" || answer.type === "outdated")
      saving.tell(answer)
    else if (answer.type === "refused") {
      const [field] = Object.values(answer.refused.fields)
      tell({ mood: "bad", text: sentence(t, field?.[0] ?? answer.refused.code, answer.refused.values) })
    } else tell({ mood: "bad", text: t("admin.editor.unreachable") })
  }

  const publish = ({ publishAt, unpublishAt }: PublishChoice) =>
    void press({ name: publishAt ? "schedule" : "publish", publishAt, unpublishAt }, ({ standing }) => ({
      mood: "good",
      text: standing.publishAt
        ? t("admin.told.scheduled", { at: sayMoment(standing.publishAt) })
        : t("admin.told.published", { path: standing.path }),
      undo: standing.publishAt ? () => reschedule("publish", null) : unpublish,
    }))
  const reschedule = (turn: Move["turn"], at: string | null) => {
    const before = turn === "publish" ? standing.publishAt : standing.unpublishAt
    // A plan that was taken back is made anew, by choosing: its frozen version is let go.
    const undo = before && at ? { undo: () => reschedule(turn, before) } : {}
    void act("reschedule", { turn, at }, (acted) => ({
      mood: "good",
      text: toldOfMove(turn, at, acted.standing, t),
      ...undo,
    }))
  }
  const takeItsPlace = () => publish({ publishAt: standing.publishAt, unpublishAt: standing.unpublishAt })
  const unpublish = () =>
    void press({ name: "unpublish", publishAt: null, unpublishAt: null }, ({ standing }) => ({
      mood: "good",
      text: t(standing.locale === "en" ? "admin.told.twinUnpublished" : "admin.told.unpublished"),
      undo: () => publish({ publishAt: null, unpublishAt: null }),
    }))
  const restore = () => void act("restore", {}, () => ({ mood: "good", text: t("admin.told.restored") }))
  const trash = (below: readonly PageBelow[]) =>
    void act("trash", { below: below.map(({ id, version }) => ({ id, version })) }, () => ({
      mood: "good",
      text: t("admin.told.trashed"),
      undo: restore,
    }))

  const preview = async () => {
    // Opened while the press is still fresh: a window opened after waiting is taken for advertising.
    const tab = window.open("", "_blank")
    const isSaved = await saving.flush()
    if (!isSaved) tell({ mood: "bad", text: t("admin.editor.notSaved") })
    if (tab) tab.location.href = `/admin/skriv/${entryId}/vis`
  }

  const beginFrom = async (act: "twin" | "copy") => {
    // Saved first: the new text begins with what stands here now.
    const isSaved = await saving.flush()
    if (!isSaved) return tell({ mood: "bad", text: t("admin.editor.notSaved") })
    const answer = await askServer<{ id: string }>("POST", `/api/admin/entries/${entryId}/${act}`, {})
    if (answer.type === "done") location.assign(`/admin/skriv/${answer.done.id}`)
    else complain(answer)
  }

  return {
    dialog,
    isBusy,
    told,
    tell,
    open: setDialog,
    close: () => setDialog(null),
    planFor: (standing, at) => publishPlan(standing, read(), path, at),
    lookAgain: () => void lookAgain(),
    publish,
    unpublish,
    moving,
    move: (turn) =>
      setMoving({
        turn,
        from: turn === "publish" ? standing.publishAt : standing.unpublishAt,
        title: read().title,
      }),
    stopMoving: () => setMoving(null),
    reschedule,
    takeItsPlace,
    trash,
    restore,
    preview: () => void preview(),
    writeEnglish: () => void beginFrom("twin"),
    copy: () => void beginFrom("copy"),
    confirmTwin: (done) =>
      void act("confirm-twin", {}, () => {
        done()
        return { mood: "good", text: t("schedule.twin.confirmed") }
      }),
  }
}

/** What stands after a move: a time that has passed has done it at once. */
function toldOfMove(
  turn: Move["turn"],
  at: string | null,
  { publishAt, unpublishAt, path }: Standing,
  t: ReturnType<typeof useWords>,
): string {
  if (at === null) return t(`schedule.told.${turn}TakenBack`)
  const planned = turn === "publish" ? publishAt : unpublishAt
  if (planned) return t(`schedule.told.${turn}Moved`, { at: sayMoment(planned) })
  return turn === "publish" ? t("admin.told.published", { path }) : t("admin.told.unpublished")
}
