import { StoryCard } from "#components/news/story-card.tsx"
import type { EntryAbout } from "#domain/content/queries/entry-about.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** Who wrote what one reads, by name and title; nothing where nobody is named. */
export function Byline({ authors, locale }: { authors: EntryAbout["authors"]; locale: Locale }) {
  if (authors.length === 0) return null
  const names = authors.map(({ name, title }) => (title ? `${name}, ${title}` : name))
  return <p className="label quiet">{translator(locale)("tidy.public.by", { names: names.join("; ") })}</p>
}

/** The tags of what one reads, each the way to all that carry it. */
export function TagLinks({ tags, locale }: { tags: EntryAbout["tags"]; locale: Locale }) {
  if (tags.length === 0) return null
  return (
    <nav className="choices tags" aria-label={translator(locale)("tidy.public.tags")}>
      {tags.map(({ key, label }) => (
        <a key={key} href={`/emner/${key}`} rel="tag">
          {label}
        </a>
      ))}
    </nav>
  )
}

/** What the reader is led on to. */
export function RelatedEntries({ related, locale }: { related: EntryAbout["related"]; locale: Locale }) {
  if (related.length === 0) return null
  return (
    <section className="wrap section">
      <div className="section-head">
        <h2>{translator(locale)("tidy.public.related")}</h2>
      </div>
      <div className="stories">
        {related.map((story) => (
          <StoryCard key={story.id} story={story} locale={locale} />
        ))}
      </div>
    </section>
  )
}
