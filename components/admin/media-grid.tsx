import type { MediaCard } from "#domain/media/queries/desk-media.ts"
import { translator } from "#messages/translate.ts"

/** Pictures and files as cards; what lacks something says so. */
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
              <span className="media-blank">{t(`admin.media.state.${asset.status}.${asset.kind}`)}</span>
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
        </li>
      ))}
    </ul>
  )
}
