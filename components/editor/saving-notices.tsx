"use client"

import { useMemo } from "react"
import { useWords } from "#components/ui/words.tsx"
import { ConflictPanel } from "./conflict-panel.tsx"
import { ElsewhereNotice } from "./elsewhere-notice.tsx"
import type { EntryText } from "./entry-text.ts"
import { LeftoverPanel } from "./leftover-panel.tsx"
import type { TheirText } from "./leftovers.ts"
import { sayMoment } from "./moment-words.ts"
import { Notice, SignedOutNotice } from "./notices.tsx"
import type { Act } from "./save-engine.ts"
import type { Acts } from "./use-acts.ts"
import type { Saving } from "./use-saving.ts"

/** Whatever keeps the text from being safe on the server, and what one can do about it. */
export function SavingNotices({
  entryId,
  saving,
  acts,
  read,
  onTake,
  onTakeTheirs,
  onHere,
}: {
  entryId: string
  saving: Saving
  acts: Acts
  read: () => EntryText
  onTake: (text: EntryText) => void
  onTakeTheirs: (theirs: TheirText) => void
  /** The text is written on here from now on. */
  onHere: () => void
}) {
  const t = useWords()
  const { engine, tell, leftover } = saving
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when something was typed.
  const mine = useMemo(read, [engine])
  const keep = (theirs: TheirText) => {
    // From here on both began with theirs.
    saving.rebase(theirs.text)
    tell({ type: "keep-mine", version: theirs.version })
  }
  return (
    <>
      {engine.readOnly === "elsewhere" ? (
        <ElsewhereNotice
          onTake={async () => {
            await saving.writeHere()
            acts.lookAgain()
            onHere()
          }}
        />
      ) : null}
      {engine.readOnly === "outdated" ? (
        <Notice text={t("saving.outdated")}>
          <button type="button" className="button" data-action="reload" onClick={() => void saving.reload()}>
            {t("saving.reload")}
          </button>
        </Notice>
      ) : null}
      {engine.state === "signed-out" ? <SignedOutNotice onBack={() => tell({ type: "signed-in" })} /> : null}
      {engine.state === "conflict" ? (
        <ConflictPanel
          entryId={entryId}
          version={engine.version}
          base={saving.base()}
          mine={mine}
          onKeepMine={(theirs) => {
            keep(theirs)
            onHere()
          }}
          onTakeTheirs={(theirs) => {
            onTakeTheirs(theirs)
            onHere()
          }}
          onMerged={(text, theirs) => {
            onTake(text)
            keep(theirs)
            onHere()
          }}
        />
      ) : null}
      {saving.copyTrouble ? (
        <Notice text={t(`saving.copy.${saving.copyTrouble}`)}>
          {saving.copyTrouble === "full" ? <a href="/admin/kopier">{t("saving.copies.title")}</a> : null}
        </Notice>
      ) : null}
      {engine.toConfirm && engine.state !== "conflict" && engine.state !== "signed-out" ? (
        <ConfirmNotice act={engine.toConfirm} acts={acts} onLetGo={() => tell({ type: "let-go" })} />
      ) : null}
      {leftover && engine.state !== "conflict" && engine.readOnly === null ? (
        <LeftoverPanel
          entryId={entryId}
          leftover={leftover}
          version={engine.version}
          shown={mine}
          onTake={(text) => {
            saving.forgetLeftover()
            onTake(text)
            onHere()
          }}
          onDrop={() => {
            saving.forgetLeftover()
            onHere()
          }}
        />
      ) : null}
    </>
  )
}

/** What was pressed and did not go out is never done unasked: it may be an hour later, and something else may stand there. */
function ConfirmNotice({ act, acts, onLetGo }: { act: Act; acts: Acts; onLetGo: () => void }) {
  const t = useWords()
  const again = act.name === "unpublish" ? acts.unpublish : () => acts.publish(act)
  const at = act.publishAt ? sayMoment(act.publishAt) : ""
  return (
    <Notice text={t(`saving.confirm.${act.name}`, { at })}>
      <button
        type="button"
        className="button"
        data-action="confirm-again"
        disabled={acts.isBusy}
        onClick={again}
      >
        {t(`saving.confirm.${act.name}Again`)}
      </button>
      <button type="button" className="linklike" onClick={onLetGo}>
        {t("saving.confirm.letGo")}
      </button>
    </Notice>
  )
}
