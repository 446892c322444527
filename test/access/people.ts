import { randomUUID } from "node:crypto"
import { personIdOf } from "#domain/access/actor.ts"
import { endAffiliation } from "#domain/people/commands/end-affiliation.ts"
import { saveAffiliation } from "#domain/people/commands/save-affiliation.ts"
import { saveOrganisation } from "#domain/people/commands/save-organisation.ts"
import { savePerson } from "#domain/people/commands/save-person.ts"
import { saveProfile } from "#domain/people/commands/save-profile.ts"
import { saveRoles } from "#domain/people/commands/save-roles.ts"
import { deskOrganisation } from "#domain/people/queries/desk-organisation.ts"
import { deskOrganisations } from "#domain/people/queries/desk-organisations.ts"
import { deskPeople } from "#domain/people/queries/desk-people.ts"
import { deskPeopleCounts } from "#domain/people/queries/desk-people-counts.ts"
import { deskPerson } from "#domain/people/queries/desk-person.ts"
import { myProfile } from "#domain/people/queries/my-profile.ts"
import { organisationChoices } from "#domain/people/queries/organisation-choices.ts"
import { publicPeople } from "#domain/people/queries/public-people.ts"
import { roster } from "#domain/people/queries/roster.ts"
import { rosters } from "#domain/people/queries/rosters.ts"
import { type Attempts, own, ownOrganisation } from "./attempts.ts"

const order = { by: "name", descending: false } as const
const firstPage = { search: "", order, page: 1, pageSize: 50 }
const someone = () => `${randomUUID()}@example.org`

/** Persons, organisations, affiliations and roles. */
export const people: Attempts = {
  "people/commands/end-affiliation": {
    operation: "people.write",
    run: (actor, { stranger }) => endAffiliation(actor, { id: stranger.affiliationId, toOn: "2026-01-01" }),
  },
  "people/commands/save-affiliation": {
    operation: "people.write",
    run: (actor, { stranger: { id: personId, organisationId } }) =>
      saveAffiliation(actor, {
        personId,
        organisationId,
        function: "COORDINATOR",
        title: "",
        fromOn: "2026-01-01",
      }),
  },
  "people/commands/save-affiliation: oneself": {
    operation: "people.write",
    run: (actor, { stranger: { id, organisationId } }) => {
      const personId = personIdOf(actor) ?? id
      const where = { organisationId, title: "", fromOn: "2026-01-01" }
      return saveAffiliation(actor, { personId, function: "COORDINATOR", ...where })
    },
  },
  "people/commands/save-organisation": {
    operation: "people.write",
    run: (actor, { stranger: { organisationId: id } }) =>
      saveOrganisation(actor, {
        id,
        name: randomUUID(),
        kind: "LIBRARY",
        cvr: null,
        gln: null,
        municipalityCode: null,
      }),
  },
  "people/commands/save-person": {
    operation: "people.write",
    run: (actor, { stranger: { id } }) => savePerson(actor, { id, name: "Ny", email: someone(), phone: "" }),
  },
  "people/commands/save-person: oneself, to another mailbox": {
    operation: "people.write",
    run: (actor, { stranger }) =>
      savePerson(actor, { id: personIdOf(actor) ?? stranger.id, name: "Ny", email: someone(), phone: "" }),
  },
  "people/commands/save-profile": {
    operation: "people.editSelf",
    subject: own,
    run: (actor) => saveProfile(actor, { name: "Nyt Navn", phone: "" }),
  },
  "people/commands/save-roles": {
    operation: "people.grantRole",
    run: (actor, { stranger }) => saveRoles(actor, { personId: stranger.id, roles: ["EDITOR"] }),
  },
  "people/commands/save-roles: one's own": {
    operation: "people.grantRole",
    run: (actor, { stranger }) => {
      const personId = personIdOf(actor) ?? stranger.id
      return saveRoles(actor, { personId, roles: ["ADMINISTRATOR", "EDITOR"] })
    },
  },
  "people/queries/desk-organisation": {
    operation: "people.read",
    run: (actor, { stranger }) => deskOrganisation(actor, stranger.organisationId),
  },
  "people/queries/desk-organisations": {
    operation: "people.read",
    run: (actor) => deskOrganisations(actor, { kind: null, isUncoordinated: false, ...firstPage }),
  },
  "people/queries/desk-people": {
    operation: "people.read",
    run: (actor) => deskPeople(actor, { role: null, function: null, ...firstPage }),
  },
  "people/queries/desk-people-counts": {
    operation: "people.read",
    isQuiet: true,
    run: (actor) => deskPeopleCounts(actor),
  },
  "people/queries/desk-person": {
    operation: "people.read",
    run: (actor, { stranger }) => deskPerson(actor, stranger.id),
  },
  "people/queries/my-profile": {
    operation: "people.readSelf",
    subject: own,
    run: (actor) => myProfile(actor),
  },
  "people/queries/organisation-choices": {
    operation: "people.read",
    run: (actor) => organisationChoices(actor),
  },
  "people/queries/public-people": {
    operation: "content.read",
    run: (actor, { stranger }) => publicPeople(actor, stranger.organisationId),
  },
  "people/queries/roster": {
    operation: "people.roster",
    subject: (world) => ({ organisationId: world.stranger.organisationId }),
    run: (actor, { stranger }) => roster(actor, stranger.organisationId),
  },
  "people/queries/rosters": {
    operation: "people.roster",
    subject: ownOrganisation,
    isQuiet: true,
    run: (actor) => rosters(actor),
  },
}
