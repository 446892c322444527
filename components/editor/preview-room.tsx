"use client"

import { useState } from "react"
import { sentence } from "#components/admin/upload-list.tsx"
import { useWords } from "#components/ui/words.tsx"
import { askServer } from "./ask-server.ts"
import { sayMoment } from "./moment-words.ts"

/** A link that opens the preview for whoever has it; its secret is not among what is known of it. */
export interface SharedLink {
  readonly id: string
  readonly by: string
  readonly expiresAt: string
  readonly ofScheduled: boolean
  readonly openings: number
}

const widths = [390, 768, 1440] as const

/** The entry as its public page would be, at the width of a phone, a tablet and a desk; and the links that show it to others. */
export function PreviewRoom({
  entryId,
  path,
  hasScheduled,
  links: first,
}: {
  entryId: string
  /** Where the frames show it. */
  path: string
  /** A version waits for its minute, and can be looked at too. */
  hasScheduled: boolean
  links: readonly SharedLink[]
}) {
  const t = useWords()
  const [width, setWidth] = useState<(typeof widths)[number]>(1440)
  const [ofScheduled, setOfScheduled] = useState(false)
  const [links, setLinks] = useState(first)
  const [made, setMade] = useState<string | null>(null)
  const [told, setTold] = useState("")

  const ask = async <Done,>(act: string, body: object): Promise<Done | null> => {
    const answer = await askServer<Done>("POST", `/api/admin/entries/${entryId}/${act}`, body)
    if (answer.type === "done") return answer.done
    const isRefused = answer.type === "refused"
    setTold(
      isRefused ? sentence(t, answer.refused.code, answer.refused.values) : t("admin.editor.unreachable"),
    )
    return null
  }
  const share = async () => {
    const done = await ask<{ path: string; links: SharedLink[] }>("preview", { ofScheduled })
    if (!done) return
    setMade(new URL(done.path, location.href).href)
    setLinks(done.links)
    setTold(t("schedule.preview.made"))
  }
  const takeBack = async (previewId: string) => {
    const done = await ask<{ links: SharedLink[] }>("revoke-preview", { previewId })
    if (!done) return
    setLinks(done.links)
    setMade(null)
    setTold(t("schedule.preview.takenBack"))
  }

  return (
    <div className="preview-room">
      <div className="preview-choices">
        <fieldset>
          <legend>{t("schedule.preview.width")}</legend>
          {widths.map((each) => (
            <label key={each}>
              <input type="radio" name="width" checked={width === each} onChange={() => setWidth(each)} />{" "}
              {t(`schedule.preview.w${each}`)}
            </label>
          ))}
        </fieldset>
        {hasScheduled ? (
          <fieldset>
            <legend>{t("schedule.preview.which")}</legend>
            {[false, true].map((each) => (
              <label key={String(each)}>
                <input
                  type="radio"
                  name="which"
                  checked={ofScheduled === each}
                  onChange={() => setOfScheduled(each)}
                />{" "}
                {t(each ? "schedule.preview.scheduled" : "schedule.preview.draft")}
              </label>
            ))}
          </fieldset>
        ) : null}
      </div>
      <section className="preview-links" aria-labelledby="preview-links">
        <h2 id="preview-links">{t("schedule.preview.links")}</h2>
        <p className="hint">{t("schedule.preview.hint")}</p>
        <p>
          <button
            type="button"
            className="button plain"
            data-action="share-preview"
            onClick={() => void share()}
          >
            {t("schedule.preview.share")}
          </button>
        </p>
        <p role="status" className={told ? "told" : undefined}>
          {told}
        </p>
        {made ? (
          <div className="field">
            <label htmlFor="preview-link">{t("schedule.preview.link")}</label>
            <input id="preview-link" readOnly value={made} onFocus={(event) => event.target.select()} />
          </div>
        ) : null}
        <ul>
          {links.map((link) => (
            <li key={link.id}>
              <span>
                {t(link.ofScheduled ? "schedule.preview.lineScheduled" : "schedule.preview.line", {
                  by: link.by || t("schedule.preview.nobody"),
                  at: sayMoment(link.expiresAt),
                })}{" "}
                <span className="quiet">{t("schedule.preview.openings", { count: link.openings })}</span>
              </span>
              <button
                type="button"
                className="linklike"
                data-action="revoke-preview"
                onClick={() => void takeBack(link.id)}
              >
                {t("schedule.preview.takeBack")}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide frame in a narrow window is scrolled by keyboard too. */}
      <section className="preview-frame" tabIndex={0} aria-label={t("schedule.preview.frame")}>
        <iframe
          key={`${width} ${ofScheduled}`}
          title={t("schedule.preview.frame")}
          src={ofScheduled ? `${path}?version=planlagt` : path}
          width={width}
          height={width === 390 ? 844 : 1024}
        />
      </section>
    </div>
  )
}
