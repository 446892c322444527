"use client"

import { type ReactNode, useRef, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import { type Act, ActForm } from "./act-form.tsx"

interface Chosen {
  readonly id: string
  readonly name: string
}

const mostNamed = 8

/** What one does with several cards of the grid at once; `remove` is left out for those who may not. */
export function MediaSelection({ tag, remove, children }: { tag: Act; remove?: Act; children: ReactNode }) {
  const t = useWords()
  const grid = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const boxes = () => [...(grid.current?.querySelectorAll<HTMLInputElement>('input[name="chosen"]') ?? [])]
  const read = () =>
    setChosen(
      boxes()
        .filter((box) => box.checked)
        .map((box) => ({ id: box.value, name: box.dataset.name ?? "" })),
    )
  const choose = (all: boolean) => {
    for (const box of boxes()) box.checked = all
    read()
  }
  const ids = chosen.map(({ id }) => id).join(",")
  const names = chosen.slice(0, mostNamed).map(({ name }) => name)
  return (
    <>
      <div className="chosen-bar">
        <p role="status">{t("library.chosen", { count: chosen.length })}</p>
        <button type="button" className="linklike" onClick={() => choose(chosen.length === 0)}>
          {t(chosen.length === 0 ? "library.chooseAll" : "library.chooseNone")}
        </button>
        {chosen.length > 0 ? (
          <>
            <details>
              <summary>{t("library.tagChosen")}</summary>
              <ActForm action={tag} fields={{ ids }} label={t("library.tagGive")} name="tag-several">
                <label className="field">
                  <span>{t("library.tag")}</span>
                  <input name="tag" list="media-tags" maxLength={40} required />
                </label>
              </ActForm>
            </details>
            {remove ? (
              <details>
                <summary>{t("library.removeChosen")}</summary>
                <p>
                  {t("library.removeText", {
                    count: chosen.length,
                    names: names.join(", "),
                    more: chosen.length - names.length,
                  })}
                </p>
                <ActForm
                  action={remove}
                  fields={{ ids }}
                  label={t("library.removeNow", { count: chosen.length })}
                  name="remove-several"
                />
              </details>
            ) : null}
          </>
        ) : null}
      </div>
      {/* The cards are the server's; their boxes tell here when they change. */}
      <div ref={grid} onChange={read}>
        {children}
      </div>
    </>
  )
}
