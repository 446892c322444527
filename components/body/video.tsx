import type { VideoNode } from "#domain/content/rules/body.ts"
import { embedAddress, watchAddress } from "#domain/content/rules/video.ts"
import { type Locale, translator } from "#messages/translate.ts"

/**
 * A video at its provider. Nothing is asked of the provider before the reader says so: without script a link leads
 * there; with it (public/enhance/video.js) a button shows the video in its place.
 */
export function Video({ provider, videoId, title, locale }: VideoNode["attrs"] & { locale: Locale }) {
  const t = translator(locale)
  const name = t(`blocks.provider.${provider}`)
  return (
    <figure
      className="video"
      data-video={embedAddress({ provider, videoId })}
      data-frame={provider}
      data-show={t("blocks.video.show")}
    >
      <p className="label">{t("blocks.video.at", { provider: name })}</p>
      <p className="live-title">
        <a href={watchAddress({ provider, videoId })} rel="noreferrer">
          {title || t("blocks.video.untitled")}
        </a>
      </p>
      <p className="quiet">{t("blocks.video.consent", { provider: name })}</p>
    </figure>
  )
}
