"use client"

import { useEffect, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import { askServer } from "./ask-server.ts"
import { ChooserDialog } from "./chooser-dialog.tsx"
import type { Asset } from "./entry-text.ts"

/** Chooses several pictures of the library at once, in the order they are pressed. */
export function PicturesDialog({
  onChoose,
  onClose,
}: {
  onChoose: (assets: readonly Asset[]) => void
  onClose: () => void
}) {
  const t = useWords()
  const [sought, setSought] = useState("")
  const [assets, setAssets] = useState<readonly Asset[] | null>(null)
  const [chosen, setChosen] = useState<readonly Asset[]>([])
  useEffect(() => {
    let isOver = false
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ kind: "IMAGE", q: sought })
      const answer = await askServer<{ assets: Asset[] }>("GET", `/api/admin/media?${query}`)
      if (!isOver) setAssets(answer.type === "done" ? answer.done.assets : [])
    }, 200)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [sought])
  const press = (asset: Asset) =>
    setChosen((before) =>
      before.some(({ id }) => id === asset.id)
        ? before.filter(({ id }) => id !== asset.id)
        : [...before, asset],
    )
  return (
    <ChooserDialog title={t("blocks.choose.gallery")} onClose={onClose}>
      <div className="choosing">
        <label className="chooser-search">
          <span>{t("admin.media.search")}</span>
          <input type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
        </label>
        {assets?.length === 0 ? <p className="list-none">{t("admin.editor.choose.none")}</p> : null}
        <ul className="choice-grid" aria-label={t("admin.editor.choose.library")} aria-busy={assets === null}>
          {assets?.map((asset) => (
            <li key={asset.id}>
              <button
                type="button"
                aria-pressed={chosen.some(({ id }) => id === asset.id)}
                disabled={asset.status === "FAILED"}
                onClick={() => press(asset)}
              >
                {asset.src ? <img src={asset.src} alt={asset.alt} loading="lazy" /> : null}
                <span>{asset.filename}</span>
              </button>
            </li>
          ))}
        </ul>
        <button
          type="button"
          className="button"
          disabled={chosen.length === 0}
          onClick={() => onChoose(chosen)}
        >
          {t("blocks.choose.pictures", { count: chosen.length })}
        </button>
      </div>
    </ChooserDialog>
  )
}
