import { randomUUID } from "node:crypto"
import { addColleague } from "#domain/people/commands/add-colleague.ts"
import { askEmailChange } from "#domain/people/commands/ask-email-change.ts"
import { askErasure } from "#domain/people/commands/ask-erasure.ts"
import { endColleague } from "#domain/people/commands/end-colleague.ts"
import { pressEmailLink } from "#domain/people/commands/press-email-link.ts"
import { withdrawErasure } from "#domain/people/commands/withdraw-erasure.ts"
import { coordinated } from "#domain/people/queries/coordinated.ts"
import { emailChange } from "#domain/people/queries/email-change.ts"
import { keptRoster } from "#domain/people/queries/kept-roster.ts"
import { erasePerson } from "#domain/privacy/commands/erase-person.ts"
import { deskErasure } from "#domain/privacy/queries/desk-erasure.ts"
import { deskErasures } from "#domain/privacy/queries/desk-erasures.ts"
import { myAnswerFile } from "#domain/privacy/queries/my-answer-file.ts"
import { myData } from "#domain/privacy/queries/my-data.ts"
import { myErasure } from "#domain/privacy/queries/my-erasure.ts"
import { type Attempts, own, ownOrganisation } from "./attempts.ts"
import type { World } from "./world.ts"

const colleague = (organisationId: string) => ({
  organisationId,
  name: "Ny Kollega",
  email: `${randomUUID()}@example.org`,
  function: "EMPLOYEE" as const,
  title: "",
  fromOn: "2026-01-01",
  locale: "da" as const,
})
const ofStranger = ({ stranger }: World) => ({ organisationId: stranger.organisationId })

/** What people do with what is kept of themselves, and coordinators with the roster of the own organisation. */
export const ownData: Attempts = {
  "people/commands/add-colleague": {
    operation: "people.keepRoster",
    subject: ofStranger,
    run: (actor, { stranger }) => addColleague(actor, colleague(stranger.organisationId)),
  },
  "people/commands/add-colleague: at the organisation one coordinates": {
    operation: "people.keepRoster",
    subject: ownOrganisation,
    run: (actor, world) => {
      const organisationId = ownOrganisation(world, actor).organisationId ?? world.stranger.organisationId
      return addColleague(actor, colleague(organisationId))
    },
  },
  "people/commands/end-colleague": {
    operation: "people.keepRoster",
    subject: ofStranger,
    run: (actor, { stranger }) => endColleague(actor, { id: stranger.affiliationId, toOn: "2026-01-01" }),
  },
  "people/commands/ask-email-change": {
    operation: "people.changeEmail",
    subject: own,
    run: (actor) => askEmailChange(actor, { email: `${randomUUID()}@example.org`, locale: "da" }),
  },
  "people/commands/ask-email-change: to a stranger's": {
    operation: "people.changeEmail",
    subject: own,
    run: (actor, { stranger }) => askEmailChange(actor, { email: stranger.email, locale: "da" }),
  },
  "people/commands/press-email-link": {
    operation: "people.pressEmail",
    hasSecret: true,
    run: (actor, { stranger }) => pressEmailLink(actor, { token: stranger.emailToken }),
  },
  "people/commands/press-email-link: without its secret": {
    operation: "people.pressEmail",
    refusal: 409,
    run: (actor, { stranger }) => pressEmailLink(actor, { token: stranger.application.token }),
  },
  "people/commands/ask-erasure": {
    operation: "people.askErasure",
    subject: own,
    run: (actor) => askErasure(actor, { locale: "da" }),
  },
  "people/commands/withdraw-erasure": {
    operation: "people.askErasure",
    subject: own,
    run: async (actor) => {
      await askErasure(actor, { locale: "da" })
      return withdrawErasure(actor)
    },
  },
  "people/queries/coordinated": {
    operation: "people.keepRoster",
    subject: ownOrganisation,
    isQuiet: true,
    run: (actor) => coordinated(actor),
  },
  "people/queries/email-change": {
    operation: "people.pressEmail",
    hasSecret: true,
    run: (actor, { stranger }) => emailChange(actor, stranger.emailToken),
  },
  "people/queries/email-change: without its secret": {
    operation: "people.pressEmail",
    run: (actor, { stranger }) => emailChange(actor, stranger.application.token),
  },
  "people/queries/kept-roster": {
    operation: "people.keepRoster",
    subject: ofStranger,
    run: (actor, { stranger }) => keptRoster(actor, stranger.organisationId),
  },
  "people/queries/kept-roster: of the organisation one coordinates": {
    operation: "people.keepRoster",
    subject: ownOrganisation,
    run: (actor, world) => {
      const organisationId = ownOrganisation(world, actor).organisationId ?? world.stranger.organisationId
      return keptRoster(actor, organisationId)
    },
  },
  "privacy/commands/erase-person": {
    operation: "privacy.erase",
    run: (actor, { stranger }) => erasePerson(actor, { personId: stranger.id }),
  },
  "privacy/queries/desk-erasure": {
    operation: "privacy.erase",
    run: (actor, { stranger }) => deskErasure(actor, stranger.id),
  },
  "privacy/queries/desk-erasures": {
    operation: "privacy.erase",
    isQuiet: true,
    run: (actor) => deskErasures(actor),
  },
  "privacy/queries/my-answer-file: somebody else's": {
    operation: "privacy.readSelf",
    subject: own,
    run: (actor, { sale }) => myAnswerFile(actor, sale.asking.sentId),
  },
  "privacy/queries/my-data": {
    operation: "privacy.readSelf",
    subject: own,
    run: (actor) => myData(actor),
  },
  "privacy/queries/my-erasure": {
    operation: "privacy.readSelf",
    subject: own,
    run: (actor) => myErasure(actor),
  },
}
