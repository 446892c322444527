import { personIdOf } from "#domain/access/actor.ts"
import { endMembership } from "#domain/membership/commands/end-membership.ts"
import { saveMembership } from "#domain/membership/commands/save-membership.ts"
import { saveTerm } from "#domain/membership/commands/save-term.ts"
import { deskMembership } from "#domain/membership/queries/desk-membership.ts"
import { deskMemberships } from "#domain/membership/queries/desk-memberships.ts"
import { membershipTypes } from "#domain/membership/queries/membership-types.ts"
import { membershipsOf } from "#domain/membership/queries/memberships-of.ts"
import { myEntitlement } from "#domain/membership/queries/my-entitlement.ts"
import { shownMemberships } from "#domain/membership/queries/shown-memberships.ts"
import { type Attempts, own, ownOrganisation } from "./attempts.ts"

const year = { fromOn: "2021-01-01", toOn: "2021-12-31", priceOere: 100_000 }

export const membership: Attempts = {
  "membership/commands/end-membership": {
    operation: "membership.write",
    run: (actor, { stranger }) =>
      endMembership(actor, { id: stranger.membershipId, endedOn: "2021-01-01", reason: "Udmeldt" }),
  },
  "membership/commands/save-membership": {
    operation: "membership.write",
    run: (actor, { stranger: { organisationId } }) =>
      saveMembership(actor, { typeKey: "municipality", personId: null, organisationId, ...year }),
  },
  "membership/commands/save-membership: for oneself": {
    operation: "membership.write",
    subject: own,
    run: async (actor, { stranger }) => {
      const personId = personIdOf(actor) ?? stranger.id
      await saveMembership(actor, { typeKey: "person", personId, organisationId: null, ...year })
    },
  },
  "membership/commands/save-term": {
    operation: "membership.write",
    run: (actor, { stranger: { membershipId } }) => saveTerm(actor, { id: null, membershipId, ...year }),
  },
  "membership/commands/save-term: one that was given": {
    operation: "membership.write",
    run: (actor, { stranger: { termId, membershipId } }) =>
      saveTerm(actor, { id: termId, membershipId, ...year }),
  },
  "membership/queries/desk-membership": {
    operation: "membership.read",
    run: (actor, { stranger }) => deskMembership(actor, stranger.membershipId),
  },
  "membership/queries/desk-memberships": {
    operation: "membership.read",
    run: (actor) =>
      deskMemberships(actor, {
        search: "",
        typeKey: "",
        state: null,
        expiresBy: null,
        page: 1,
        pageSize: 50,
      }),
  },
  "membership/queries/membership-types": {
    operation: "membership.read",
    run: (actor) => membershipTypes(actor),
  },
  "membership/queries/shown-memberships": {
    operation: "membership.readShown",
    run: (actor) => shownMemberships(actor, "101"),
  },
  "membership/queries/memberships-of": {
    operation: "membership.read",
    subject: (world) => ({ ownerId: world.stranger.id }),
    run: (actor, { stranger }) => membershipsOf(actor, { personId: stranger.id }),
  },
  "membership/queries/memberships-of: an organisation": {
    operation: "membership.read",
    subject: (world) => ({ organisationId: world.stranger.organisationId }),
    run: (actor, { stranger: { organisationId } }) => membershipsOf(actor, { organisationId }),
  },
  "membership/queries/memberships-of: oneself": {
    operation: "membership.read",
    subject: own,
    run: (actor, { stranger }) => membershipsOf(actor, { personId: personIdOf(actor) ?? stranger.id }),
  },
  "membership/queries/memberships-of: the organisation one coordinates": {
    operation: "membership.read",
    subject: ownOrganisation,
    run: (actor, world) => {
      const organisationId = ownOrganisation(world, actor).organisationId ?? world.stranger.organisationId
      return membershipsOf(actor, { organisationId })
    },
  },
  "membership/queries/my-entitlement": {
    operation: "membership.read",
    subject: own,
    run: (actor) => myEntitlement(actor),
  },
}
