import { foreign } from "#components/ui/foreign.ts"
import type { Picture } from "#domain/content/pictures.ts"
import type { Locale } from "#messages/translate.ts"
import { Credit, hasCredit } from "./credit.tsx"
import { PictureOf } from "./picture.tsx"

interface Told {
  readonly title: string
  readonly lead: string
  /** The language of its words. */
  readonly lang: Locale
}

/** The title of an entry as the page's heading, and what leads into it. */
export function TitleAndLead({ entry: { title, lead, lang }, locale }: { entry: Told; locale: Locale }) {
  return (
    <>
      <h1 lang={foreign(lang, locale)}>{title}</h1>
      {lead ? (
        <p className="book" lang={foreign(lang, locale)}>
          {lead}
        </p>
      ) : null}
    </>
  )
}

/** The picture above a text, seen at once, with whoever took it. */
export function Hero({
  picture,
  alt,
  lang,
  locale,
}: {
  picture: Picture | null | undefined
  alt: string
  /** Of the words, where it is not the page's. */
  lang?: Locale | undefined
  locale: Locale
}) {
  return picture ? (
    <figure className="hero" lang={lang}>
      <PictureOf picture={picture} alt={alt} sizes="(min-width: 84rem) 80rem, 100vw" slot="wide" isFirst />
      {hasCredit(picture) ? (
        <figcaption>
          <Credit picture={picture} locale={locale} />
        </figcaption>
      ) : null}
    </figure>
  ) : null
}
