import { Byline, RelatedEntries, TagLinks } from "#components/news/entry-about.tsx"
import { visitor } from "#domain/access/actor.ts"
import { type EntryAbout, entryAbout } from "#domain/content/queries/entry-about.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"

const nothing: EntryAbout = { authors: [], tags: [], related: [], trueUntil: null }

/** Who wrote what stands at a path, its tags and what it leads on to, in the reader's language. */
export async function aboutEntry(path: string): Promise<EntryAbout> {
  const about = (await entryAbout(visitor, path, readerLocale())) ?? nothing
  trueUntil(about.trueUntil)
  return about
}

/** The same, as it stands below an entry of any kind. */
export function AboutBelow({ about: { authors, tags, related } }: { about: EntryAbout }) {
  const locale = readerLocale()
  return (
    <>
      {authors.length + tags.length > 0 ? (
        <div className="wrap">
          <Byline authors={authors} locale={locale} />
          <TagLinks tags={tags} locale={locale} />
        </div>
      ) : null}
      <RelatedEntries related={related} locale={locale} />
    </>
  )
}
