import type { Cut, Picture } from "#domain/content/pictures.ts"

/**
 * A picture in the widths and formats there are; `sizes` says how wide it is shown, `isFirst` that it is seen at once.
 * `slot`: where it stands. Across a page it is cut wide, and on a phone as a card; both keep the focal point.
 */
export function PictureOf({
  picture,
  alt,
  sizes,
  slot = "whole",
  isFirst = false,
}: {
  picture: Picture
  alt: string
  sizes: string
  slot?: "whole" | "wide" | "card"
  isFirst?: boolean
}) {
  const cut = slot === "whole" ? picture : picture.card
  return (
    <picture>
      {slot === "wide" ? <Sources cut={picture.wide} sizes={sizes} media="(min-width: 48rem)" /> : null}
      <Sources cut={cut} sizes={sizes} />
      <img
        src={cut.src}
        alt={alt}
        width={cut.width}
        height={cut.height}
        loading={isFirst ? "eager" : "lazy"}
        fetchPriority={isFirst ? "high" : "auto"}
        decoding="async"
      />
    </picture>
  )
}

function Sources({ cut, sizes, media }: { cut: Cut; sizes: string; media?: string }) {
  return cut.sources.map(({ type, srcset }) =>
    srcset ? (
      <source
        key={type}
        type={type}
        media={media}
        srcSet={srcset}
        sizes={sizes}
        width={cut.width}
        height={cut.height}
      />
    ) : null,
  )
}
