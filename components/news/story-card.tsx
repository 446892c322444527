import { foreign } from "#components/ui/foreign.ts"
import type { Story } from "#domain/content/queries/front-page.ts"
import type { Locale } from "#messages/translate.ts"
import { StoryLabel } from "./story-label.tsx"

/** The spine of each kind. */
export const colourOf = {
  NEWS: "of-news",
  EVENT: "of-events",
  OPEN_CALL: "of-calls",
  SURVEY: "of-surveys",
  PAGE: "of-members",
} as const

/** A story in a list: spine, label, heading that leads there, and its first words. */
export function StoryCard({
  story,
  level = "h3",
  locale,
}: {
  story: Story
  level?: "h2" | "h3"
  locale: Locale
}) {
  const Heading = level
  return (
    <article className={`card spined ${colourOf[story.kind]}`}>
      <StoryLabel {...story} locale={locale} />
      <Heading>
        <a href={story.path} lang={foreign(story.lang, locale)}>
          {story.title}
        </a>
      </Heading>
      {story.lead ? <p lang={foreign(story.lang, locale)}>{story.lead}</p> : null}
    </article>
  )
}
