import { Credit, hasCredit } from "#components/body/credit.tsx"
import { foreign } from "#components/ui/foreign.ts"
import type { Picture } from "#domain/content/pictures.ts"
import type { Portraits } from "#domain/programme/portraits.ts"
import type { NamedSpeaker } from "#domain/programme/rules/programme.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** Who speaks, with their pictures and the way to the page of each. */
export function SpeakerList({
  speakers,
  portraits,
  path,
  locale,
}: {
  speakers: readonly NamedSpeaker[]
  portraits: Portraits
  path: string
  locale: Locale
}) {
  const t = translator(locale)
  if (speakers.length === 0) return null
  const facts = foreign("da", locale)
  return (
    <section className="section" aria-labelledby="oplaegsholdere">
      <h2 id="oplaegsholdere">{t("programme.speakers")}</h2>
      <ul className="speakers mt-4">
        {speakers.map(({ id, slug, name, title, organisation }) => (
          <li key={id} lang={facts}>
            <Portrait picture={portraits[id]?.picture ?? null} name={name} />
            <div>
              <p className="speaker-name">
                {path ? <a href={`${path}/oplaegsholdere/${slug}`}>{name}</a> : name}
              </p>
              <p className="quiet">{[title, organisation].filter(Boolean).join(", ")}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A speaker's face, or the first letters of the name where there is no picture. */
export function Portrait({
  picture,
  name,
  credit = null,
}: {
  picture: Picture | null
  name: string
  /** In which language the credit is said; null where it stands elsewhere. */
  credit?: Locale | null
}) {
  if (!picture) {
    return (
      <span className="portrait" aria-hidden="true">
        {initialsOf(name)}
      </span>
    )
  }
  const { src, sources, width, height } = picture.square
  return (
    <span className="portrait">
      <picture>
        {sources.map(({ type, srcset }) => (
          <source key={type} type={type} srcSet={srcset} sizes="12rem" />
        ))}
        <img src={src} alt={name} width={width} height={height} loading="lazy" decoding="async" />
      </picture>
      {credit && hasCredit(picture) ? (
        <small>
          <Credit picture={picture} locale={credit} />
        </small>
      ) : null}
    </span>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => word?.[0] ?? "").join("")
}
