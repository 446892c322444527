"use client"

import { useWords } from "#components/ui/words.tsx"
import type { EntryText } from "./entry-text.ts"
import type { Leftover } from "./leftovers.ts"
import { TextChoice } from "./text-choice.tsx"

/**
 * Text of an earlier visit that the server never took: put in as it is where nobody has written since, and chosen
 * between as in any conflict where somebody has.
 */
export function LeftoverPanel({
  entryId,
  leftover: { copy, isBehind },
  version,
  shown,
  onTake,
  onDrop,
}: {
  entryId: string
  leftover: Leftover
  /** What stands in the editor, and from which version. */
  version: number
  shown: EntryText
  onTake: (text: EntryText) => void
  onDrop: () => void
}) {
  const t = useWords()
  if (isBehind)
    return (
      <section className="conflict" aria-labelledby="leftover-title">
        <div role="alert">
          <h2 id="leftover-title">{t("saving.leftover.title")}</h2>
          <p>{t("saving.leftover.text")}</p>
        </div>
        <TextChoice
          entryId={entryId}
          base={copy.base}
          mine={{
            title: t("saving.leftover.mine"),
            text: copy.text,
            version: copy.version,
            keep: t("saving.leftover.keepMine"),
          }}
          theirs={{
            title: t("saving.leftover.shown"),
            text: shown,
            version,
            keep: t("saving.leftover.keepShown"),
          }}
          isKept={false}
          onMine={() => onTake(copy.text)}
          onTheirs={onDrop}
          onMerged={onTake}
        />
      </section>
    )
  return (
    <section className="told" data-mood="wait" data-leftover="true">
      <p>{t("admin.editor.leftover.text")}</p>
      <p className="conflict-choices">
        <button
          type="button"
          className="button plain"
          data-action="take-leftover"
          onClick={() => onTake(copy.text)}
        >
          {t("admin.editor.leftover.take")}
        </button>
        <button type="button" className="linklike" onClick={onDrop}>
          {t("admin.editor.leftover.drop")}
        </button>
      </p>
    </section>
  )
}
