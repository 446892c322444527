"use client"

import { useState } from "react"
import { late } from "#components/ui/late.tsx"
import { useWords } from "#components/ui/words.tsx"
import { AltField } from "./alt-field.tsx"
import { useAsset, useAssets } from "./assets.tsx"
import type { EntryText } from "./entry-text.ts"

const MediaDialog = late(() => import("./media-dialog.tsx").then((loaded) => loaded.MediaDialog))

/**
 * The picture at the top, with the words for those who do not see it. `lentId`: of an English text, the picture of the
 * Danish one, which it shows until it is given its own.
 */
export function HeroField({
  heroId,
  lentId,
  heroAlt,
  isDecorative,
  onChange,
}: {
  heroId: string | null
  lentId: string | null
  heroAlt: string
  isDecorative: boolean
  onChange: (change: Partial<EntryText>) => void
}) {
  const t = useWords()
  const shelf = useAssets()
  const shownId = heroId ?? lentId
  const asset = useAsset(shownId ?? "")
  const [isChoosing, setIsChoosing] = useState(false)
  return (
    <div className="hero-field">
      {shownId === null ? (
        <button type="button" name="hero" className="hero-empty" onClick={() => setIsChoosing(true)}>
          {t("admin.editor.hero.choose")}
        </button>
      ) : (
        <figure>
          {asset?.src ? (
            <img
              src={asset.src}
              alt={heroAlt}
              width={asset.width ?? undefined}
              height={asset.height ?? undefined}
            />
          ) : (
            <p className="figure-missing">{t("admin.editor.figure.processing")}</p>
          )}
          <figcaption>
            <AltField
              name="heroAlt"
              alt={heroAlt}
              isDecorative={isDecorative}
              onChange={(words) => onChange({ heroAlt: words.alt, heroDecorative: words.isDecorative })}
            />
            {asset?.credit ? <span className="quiet">{asset.credit}</span> : null}
            <button type="button" className="linklike" onClick={() => setIsChoosing(true)}>
              {t("admin.editor.hero.change")}
            </button>
            {heroId === null ? null : (
              <button
                type="button"
                className="linklike"
                onClick={() => onChange({ heroId: null, heroAlt: "", heroDecorative: false })}
              >
                {t("admin.editor.hero.remove")}
              </button>
            )}
          </figcaption>
        </figure>
      )}
      {isChoosing ? (
        <MediaDialog
          kind="IMAGE"
          isOpen
          onClose={() => setIsChoosing(false)}
          onChoose={(chosen, alt, decorative) => {
            shelf.add([chosen])
            onChange({ heroId: chosen.id, heroAlt: alt, heroDecorative: decorative })
            setIsChoosing(false)
          }}
        />
      ) : null}
    </div>
  )
}
