import { figureNewsToday } from "#domain/blocks/queries/figure-news-today.ts"
import { liveBlocks } from "#domain/blocks/queries/live-blocks.ts"
import { liveChoices } from "#domain/blocks/queries/live-choices.ts"
import type { Block } from "#domain/content/rules/body.ts"
import type { Attempts } from "./attempts.ts"

const showing = (...content: Block[]) => ({ type: "doc" as const, content })

/** Live blocks are a side door to what they show: a draft, a survey that is not out, people of a stranger's library. */
export const blocks: Attempts = {
  "blocks/queries/figure-news-today": {
    operation: "content.readDraft",
    isQuiet: true,
    run: (actor) => figureNewsToday(actor),
  },
  "blocks/queries/live-blocks": {
    operation: "content.read",
    run: (actor, { eventDraft, surveys, stranger }) =>
      liveBlocks(
        actor,
        showing(
          { type: "comingEvents", attrs: { count: 12 } },
          { type: "eventCard", attrs: { entryId: eventDraft.id } },
          { type: "callCard", attrs: { entryId: eventDraft.id } },
          { type: "surveyFigure", attrs: { entryId: surveys.hidden.id, indicator: "", show: "map" } },
          { type: "people", attrs: { organisationId: stranger.organisationId } },
        ),
      ).then(({ shown }) => [...shown.values()]),
  },
  "blocks/queries/live-choices": {
    operation: "content.preview",
    run: (actor) => liveChoices(actor, { kind: "EVENT", search: "" }),
  },
  "blocks/queries/live-choices: people": {
    operation: "content.preview",
    run: (actor) => liveChoices(actor, { kind: "PEOPLE", search: "" }),
  },
}
