import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { BillingKind } from "#platform/database/enums.ts"

export interface BillingWish {
  readonly billingKind: BillingKind
  readonly billingName: string
  readonly billingEmail: string
  readonly gln: string | null
  readonly cvr: string | null
  readonly reference: string
}

/** How an organisation that the actor coordinates was invoiced the last time; null when it never was. @throws NotAllowed */
export async function myBilling(actor: Actor, organisationId: string): Promise<BillingWish | null> {
  demand(actor, "billing.readProfile", { organisationId })
  return db.billingProfile.findUnique({
    where: { organisationId },
    select: {
      billingKind: true,
      billingName: true,
      billingEmail: true,
      gln: true,
      cvr: true,
      reference: true,
    },
  })
}
