import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { affiliate, newOrganisation, personOfAddress } from "#domain/people/enrol.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { grantMembership } from "../grant-membership.ts"
import type { Approve } from "../input.ts"
import { welcomeLetter } from "../letters.ts"
import { type LockedApplication, lockedApplication } from "../locked-application.ts"
import { applicationAfter } from "../rules/application.ts"

/**
 * Makes a member of an applicant: person, organisation and affiliation as far as they are new, the membership with its
 * first term, and the welcome, together or not at all. Two who approve the same application make one membership: the
 * second is refused.
 * @throws NotAllowed, NotFound, Closed when it is decided, InvalidInput when there is such a membership already
 */
export async function approveApplication(actor: Actor, input: Approve): Promise<{ id: string }> {
  demand(actor, "membership.decide")
  return transaction(async (tx) => {
    const application = await lockedApplication(tx, { id: input.id })
    const status = applicationAfter(application.status, "approve")
    const { personId, organisationId } = await enrol(tx, actor, application, input)
    const isPersonal = application.holder === "PERSON"
    const membershipId = await grantMembership(tx, {
      ...input,
      personId: isPersonal ? personId : null,
      organisationId: isPersonal ? null : organisationId,
    })
    await tx.membershipApplication.update({
      where: { id: application.id },
      data: {
        status,
        decidedAt: now(),
        decidedById: personIdOf(actor),
        typeKey: input.typeKey,
        personId,
        membershipId,
      },
      select: { id: true },
    })
    const details = { type: input.typeKey, fromOn: input.fromOn, toOn: input.toOn }
    await audit(tx, actor, "membership.write", { type: "membership", id: membershipId }, details)
    await audit(
      tx,
      actor,
      "membership.approved",
      { type: "application", id: application.id },
      { membershipId },
    )
    await sendLater(tx, await welcome(tx, application, input))
    return { id: application.id }
  })
}

/** Who applied becomes the coordinator of the organisation that joins, or is an employee of the one chosen. */
async function enrol(
  tx: Tx,
  actor: Actor,
  application: LockedApplication,
  { organisationId: chosen, fromOn }: Approve,
): Promise<{ personId: string; organisationId: string | null }> {
  const { id: personId } = await personOfAddress(tx, application)
  const isPersonal = application.holder === "PERSON"
  const organisationId = chosen ?? (isPersonal ? null : await joining(tx, actor, application))
  if (organisationId) {
    const as = isPersonal ? ("EMPLOYEE" as const) : ("COORDINATOR" as const)
    const made = await affiliate(tx, { personId, organisationId, function: as, title: "", fromOn })
    const details = { organisationId, function: as, fromOn }
    if (made) await audit(tx, actor, "people.affiliated", { type: "person", id: personId }, details)
  }
  return { personId, organisationId }
}

async function joining(tx: Tx, actor: Actor, application: LockedApplication): Promise<string> {
  const { cvr, gln, municipalityCode, organisationName: name, organisationKind } = application
  const kind = organisationKind ?? "INSTITUTION"
  const { id } = await newOrganisation(tx, { name, kind, cvr, gln, municipalityCode })
  await audit(tx, actor, "people.write", { type: "organisation", id }, { isNew: true })
  return id
}

async function welcome(tx: Tx, application: LockedApplication, { typeKey, ...term }: Approve) {
  const type = await tx.membershipType.findUniqueOrThrow({
    where: { key: typeKey },
    select: { name: true, nameEn: true },
  })
  return welcomeLetter(application, { ...term, type: application.locale === "en" ? type.nameEn : type.name })
}
