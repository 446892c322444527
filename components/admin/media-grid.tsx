import { fileFacts } from "#components/body/file-facts.ts"
import type { MediaCard } from "#domain/media/queries/desk-media.ts"
import { translator } from "#messages/translate.ts"

/** Pictures and files as cards that can be chosen; what lacks something says so. */
export function MediaGrid({ assets }: { assets: readonly MediaCard[] }) {
  const t = translator("da")
  return (
    <ul className="media-grid">
      {assets.map((asset) => (
        <li key={asset.id}>
          <a href={`/admin/medier/${asset.id}`}>
            {asset.kind === "IMAGE" && asset.src ? (
              <img src={asset.src} alt="" loading="lazy" width={160} height={120} />
            ) : (
              <span className="media-blank">
                {asset.kind === "FILE"
                  ? fileFacts("da", asset)
                  : t(`admin.media.state.${asset.status}.IMAGE`)}
              </span>
            )}
            <span className="media-name">{asset.filename}</span>
          </a>
          <p className="hint">
            {asset.kind === "IMAGE" && asset.alt === "" ? (
              <b className="message">{t("admin.media.altMissing")}</b>
            ) : (
              t("admin.media.uses", { count: asset.uses })
            )}
          </p>
          <label className="check hint">
            <input
              type="checkbox"
              name="chosen"
              value={asset.id}
              data-name={asset.filename}
              aria-label={t("library.choose", { name: asset.filename })}
            />
            <span aria-hidden="true">{asset.tags.join(", ") || t("library.chooseShort")}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
