import { z } from "zod"
import { id, line, optionalEmail, optionalLine, optionalText } from "#platform/input/fields.ts"
import { isSlug, slugOf } from "./rules/address.ts"
import { isAllowedAddress } from "./rules/body.ts"
import { bodySchema } from "./rules/body-schema.ts"

/** An instant as the editor sends it (ISO, UTC); left out and "" are null. */
const instant = z
  .union([z.literal(""), z.iso.datetime("errors.time")])
  .nullish()
  .transform((value) => (value ? new Date(value) : null))
const optionalId = z
  .union([z.literal(""), z.uuid("errors.invalid")])
  .nullish()
  .transform((value) => value || null)

export const newsFacts = z.strictObject({
  categoryId: optionalId,
  frontPlace: z
    .number()
    .int()
    .min(1)
    .max(12)
    .nullish()
    .transform((value) => value ?? null),
  frontUntilAt: instant,
})
export const pageFacts = z.strictObject({
  parentId: optionalId,
  position: z.number().int().min(0).max(9_999).default(0),
  inFooter: z.boolean().default(false),
})
export const eventFacts = z
  .strictObject({
    startsAt: instant,
    endsAt: instant,
    venueName: optionalLine(200),
    venueAddress: optionalLine(200),
    city: optionalLine(100),
    signUpOpensAt: instant,
    signUpClosesAt: instant,
    cancelUntilAt: instant,
    changesUntilAt: instant,
    contactEmail: optionalEmail(),
    offersByItself: z.boolean().default(true),
    offerHours: z.number().int().min(1).max(720).default(48),
  })
  .refine(({ startsAt, endsAt }) => !startsAt || !endsAt || startsAt <= endsAt, {
    path: ["endsAt"],
    message: "content.endsBeforeStart",
  })

const openCallFacts = z
  .strictObject({
    opensAt: instant,
    deadlineAt: instant,
    /** "YYYY-MM-DD", the day by which applicants are promised an answer; "" for no promise. */
    answerByOn: z.union([z.literal(""), z.iso.date("errors.date")]).default(""),
    wordLimit: z.number().int().min(1).max(20_000).default(600),
    contactEmail: optionalEmail(),
  })
  .refine(({ opensAt, deadlineAt }) => !opensAt || !deadlineAt || opensAt < deadlineAt, {
    path: ["deadlineAt"],
    message: "content.deadlineBeforeOpening",
  })
const surveyFacts = z.strictObject({
  /** Given when the survey is created, and never changed. */
  editionId: optionalId,
  period: optionalLine(200),
  periodEn: optionalLine(200),
  credit: optionalText(1_000),
  creditEn: optionalText(1_000),
  quotation: optionalText(1_000),
  quotationEn: optionalText(1_000),
})

/** The facts of each kind: what its own table holds. */
export const factsOf = {
  NEWS: newsFacts,
  PAGE: pageFacts,
  EVENT: eventFacts,
  OPEN_CALL: openCallFacts,
  SURVEY: surveyFacts,
}

const word = (most: number) => z.string().trim().min(1).max(most)

/** What an entry of any kind says about itself beside its facts; it belongs to the revision. */
export const aboutInput = z.strictObject({
  tags: z.array(word(40)).max(20).default([]),
  authors: z
    .array(z.strictObject({ name: word(120), title: z.string().trim().max(120).default("") }))
    .max(10)
    .default([]),
  /** Entries the reader is led on to. */
  related: z.array(z.uuid("errors.invalid")).max(6).default([]),
})

/** A survey is not begun by its title alone: it is an edition of a series (domain/surveys). */
export const kindInput = z.enum(["NEWS", "PAGE", "EVENT", "OPEN_CALL"])
const version = z.number("errors.stale").int().min(1)

export const createEntryInput = z.strictObject({ kind: kindInput, title: optionalLine(200) })

const penId = z.string().regex(/^[a-z0-9-]{8,40}$/)
/** The open editor that sends, whose it is, and which of its sendings this is. */
const pen = z.strictObject({
  id: penId,
  turn: z.number().int().min(1),
  personId: id(),
  /** The schema of bodies that it knows; looked at before all else (rules/tab-age.ts). */
  schema: z.number().int().optional(),
})

const written = {
  title: optionalLine(200),
  slug: z
    .string()
    .trim()
    .max(80)
    .refine((value) => value === "" || isSlug(value), "content.slugRefused"),
  lead: optionalText(1_000),
  body: bodySchema,
  heroId: optionalId,
  heroAlt: optionalLine(500),
  heroDecorative: z.boolean().default(false),
  facts: z.record(z.string(), z.union([z.string().max(2_000), z.number(), z.boolean(), z.null()])),
  isSample: z.boolean().default(false),
  /** Left out by those who do not know of it: then what stands is kept. */
  about: aboutInput.optional(),
}

/** A save carries everything; titles may be empty while one writes, not when one publishes. */
export const saveEntryInput = z.strictObject({ id: id(), version, pen: pen.optional(), ...written })

/** An act of the editor carries what is written there: both are done, or neither is. */
const withWritten = { id: id(), version, pen: pen.optional(), text: z.strictObject(written).optional() }

export const bePresentInput = z.strictObject({ id: id(), pen: penId, isLeaving: z.boolean().default(false) })
export const turnTakenInput = z.strictObject({ id: id(), pen: penId })
export const entryActInput = z.strictObject({ id: id(), version })
/** A page names every page below it, each with the version that was seen: none goes along unseen. */
export const trashInput = z.strictObject({
  id: id(),
  version,
  below: z
    .array(z.strictObject({ id: id(), version }))
    .max(500)
    .optional(),
})
export const unpublishInput = z.strictObject(withWritten)
export const publishInput = z.strictObject({ ...withWritten, publishAt: instant, unpublishAt: instant })
export const rescheduleInput = z.strictObject({
  id: id(),
  version,
  /** Which of the two turns is moved. */
  turn: z.enum(["publish", "unpublish"]),
  /** null takes the plan back. */
  at: instant,
})
export const restoreRevisionInput = z.strictObject({ id: id(), version, revisionId: id() })
export const createTwinInput = z.strictObject({ id: id() })
export const previewInput = z.strictObject({ id: id(), ofScheduled: z.boolean().default(false) })
export const revokePreviewInput = z.strictObject({ id: id(), previewId: id() })
export const askColleagueInput = z.strictObject({ id: id(), personId: id(), message: optionalText(1_000) })
export const askPublicationInput = z.strictObject({ id: id(), message: optionalText(1_000) })
export const closeRequestInput = z.strictObject({ requestId: id(), answer: optionalText(1_000) })
export const withdrawRequestInput = z.strictObject({ requestId: id() })
/** A comment is about words that are quoted, in a block that has a name; or about the whole. */
export const commentInput = z.strictObject({
  id: id(),
  blockId: z
    .string()
    .regex(/^[a-z0-9]{8,12}$/, "errors.invalid")
    .nullable(),
  quote: optionalText(500),
  text: optionalText(2_000).refine((value) => value !== "", "errors.required"),
})
export const answerCommentInput = z.strictObject({
  commentId: id(),
  text: optionalText(2_000).refine((value) => value !== "", "errors.required"),
})
export const resolveCommentInput = z.strictObject({ commentId: id(), isResolved: z.boolean() })
export const copyEntryInput = z.strictObject({ id: id() })
/** Where a page stands then: below which, and before which of those there; null for the top, and for last. */
export const movePageInput = z.strictObject({ id: id(), version, parentId: optionalId, beforeId: optionalId })
export const tagInput = z.strictObject({ id: id(), label: word(40), labelEn: optionalLine(40) })
export const tagEntryInput = z.strictObject({
  id: id(),
  version,
  /** A word that names a tag: letters or digits stand in it. */
  tag: word(40).refine((value) => slugOf(value) !== "", "errors.required"),
  isOn: z.boolean().default(true),
})

const menuTarget = {
  entryId: optionalId,
  /** A path of our own, or an address outside. */
  address: z
    .union([z.literal(""), z.string().trim().max(500).refine(isAllowedAddress, "content.linkRefused")])
    .nullish()
    .transform((value) => value || null),
  label: optionalLine(60),
  labelEn: optionalLine(60),
}
const hasOneTarget = ({
  entryId,
  address,
  label,
}: {
  entryId: string | null
  address: string | null
  label: string
}) => (entryId === null) !== (address === null) && (entryId !== null || label !== "")

/** A menu whole, as it stands on the screen; one level below each line. */
export const menuInput = z.strictObject({
  key: z.enum(["main", "foot"]),
  /** 0 while nothing has been saved. */
  version: z.number().int().min(0),
  lines: z
    .array(
      z
        .strictObject({
          ...menuTarget,
          below: z
            .array(z.strictObject(menuTarget).refine(hasOneTarget, "tidy.menu.lineRefused"))
            .max(20)
            .default([]),
        })
        .refine(hasOneTarget, "tidy.menu.lineRefused"),
    )
    .max(30),
})

/** The front page whole: what is put forward, in its order. `seen` is the order it was made from. */
export const frontInput = z.strictObject({
  seen: z.array(id()).max(50),
  places: z.array(z.strictObject({ entryId: id(), untilAt: instant })).max(24),
})

export const categoryInput = z.strictObject({
  id: optionalId,
  label: line(60),
  labelEn: optionalLine(60),
  position: z.coerce.number().int().min(0).max(999).default(0),
})

export type About = z.output<typeof aboutInput>
/** Links as they stand in a text that is being written. */
export const linkTroublesInput = z.strictObject({
  links: z.array(z.strictObject({ href: z.string().max(2_000), entryId: id().nullish() })).max(500),
})
export const linkAgainInput = z.strictObject({ url: z.url().max(2_000) })

export type LinkTroubles = z.output<typeof linkTroublesInput>
export type CreateEntry = z.output<typeof createEntryInput>
export type CreatePreview = z.input<typeof previewInput>
export type RevokePreview = z.output<typeof revokePreviewInput>
export type CreateTwin = z.output<typeof createTwinInput>
export type SaveEntry = z.output<typeof saveEntryInput>
export type TurnTakenInput = z.output<typeof turnTakenInput>
export type BePresent = z.output<typeof bePresentInput>
export type Pen = z.output<typeof pen>
export type UnpublishEntry = z.output<typeof unpublishInput>
export type EntryActInput = z.output<typeof entryActInput>
export type TrashEntry = z.output<typeof trashInput>
export type MovePage = z.output<typeof movePageInput>
export type SaveTag = z.output<typeof tagInput>
export type TagEntry = z.output<typeof tagEntryInput>
export type SaveMenu = z.output<typeof menuInput>
export type SaveFront = z.output<typeof frontInput>
export type PublishEntry = z.output<typeof publishInput>
export type RescheduleEntry = z.output<typeof rescheduleInput>
export type RestoreRevision = z.output<typeof restoreRevisionInput>
export type AskColleague = z.output<typeof askColleagueInput>
export type AskPublication = z.output<typeof askPublicationInput>
export type CloseRequest = z.output<typeof closeRequestInput>
export type WithdrawRequest = z.output<typeof withdrawRequestInput>
export type Comment = z.output<typeof commentInput>
export type AnswerComment = z.output<typeof answerCommentInput>
export type ResolveComment = z.output<typeof resolveCommentInput>
export type CopyEntry = z.output<typeof copyEntryInput>
export type SaveCategory = z.output<typeof categoryInput>
