import { PictureOf } from "#components/body/picture.tsx"
import { StoryCard } from "#components/news/story-card.tsx"
import { StoryLabel } from "#components/news/story-label.tsx"
import { Shelf } from "#components/shelf/shelf.tsx"
import { visitor } from "#domain/access/actor.ts"
import { frontPage } from "#domain/content/queries/front-page.ts"
import { translator } from "#messages/translate.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { Frame } from "./frame.tsx"

const t = translator("da")

export default async function FrontPage() {
  const { lead, stories, trueUntil: until } = await frontPage(visitor)
  trueUntil(until)
  return (
    <Frame current="/">
      {lead ? (
        <section className="wrap opening lead-story of-news">
          <div className="spined">
            <StoryLabel {...lead} />
            <h1>
              <a href={lead.path}>{lead.title}</a>
            </h1>
            {lead.lead ? <p className="book">{lead.lead}</p> : null}
          </div>
          <div className="picture">
            {lead.picture ? (
              <PictureOf
                picture={lead.picture}
                alt={lead.heroAlt}
                sizes="(min-width: 60rem) 40vw, 100vw"
                isFirst
              />
            ) : (
              <Shelf seed={lead.id} />
            )}
          </div>
        </section>
      ) : (
        <section className="wrap opening lead-story">
          <h1>{t("site.association")}</h1>
          <div className="picture">
            <Shelf seed={t("site.association")} />
          </div>
        </section>
      )}
      {stories.length > 0 ? (
        <section className="wrap section">
          <div className="section-head">
            <h2>{t("site.news.title")}</h2>
            <a href="/nyheder">{t("site.news.all")}</a>
          </div>
          <div className="stories">
            {stories.map((story) => (
              <StoryCard key={story.id} story={story} />
            ))}
          </div>
        </section>
      ) : null}
    </Frame>
  )
}
