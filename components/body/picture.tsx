import type { Picture } from "#domain/content/pictures.ts"

/** A picture in the widths and formats there are; `sizes` says how wide it is shown, `isFirst` that it is seen at once. */
export function PictureOf({
  picture,
  alt,
  sizes,
  isFirst = false,
}: {
  picture: Picture
  alt: string
  sizes: string
  isFirst?: boolean
}) {
  return (
    <picture>
      {picture.sources.map(({ type, srcset }) =>
        srcset ? <source key={type} type={type} srcSet={srcset} sizes={sizes} /> : null,
      )}
      <img
        src={picture.src}
        alt={alt}
        width={picture.width}
        height={picture.height}
        loading={isFirst ? "eager" : "lazy"}
        fetchPriority={isFirst ? "high" : "auto"}
        decoding="async"
      />
    </picture>
  )
}
