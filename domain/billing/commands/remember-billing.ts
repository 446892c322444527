import type { Tx } from "#platform/database/client.ts"
import type { BillingWish } from "../queries/my-billing.ts"

/** Remembers how an organisation is invoiced, as a part of the act that orders on its behalf; the next form begins so. */
export async function rememberBilling(tx: Tx, organisationId: string, wish: BillingWish): Promise<void> {
  if (wish.billingKind === "FREE") return
  const { billingKind, billingName, billingEmail, gln, cvr, reference } = wish
  const facts = { billingKind, billingName, billingEmail, gln, cvr, reference }
  await tx.billingProfile.upsert({
    where: { organisationId },
    create: { organisationId, ...facts },
    update: facts,
    select: { organisationId: true },
  })
}
