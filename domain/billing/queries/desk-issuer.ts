import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

export interface DeskIssuer {
  readonly name: string
  readonly address: string
  readonly cvr: string
  readonly account: string
  readonly paymentDays: number
}

/** Who sends the invoices, as staff set it. @throws NotAllowed */
export async function deskIssuer(actor: Actor): Promise<DeskIssuer> {
  demand(actor, "billing.read")
  const { id: _, ...issuer } = await db.invoiceIssuer.findUniqueOrThrow({ where: { id: 1 } })
  return issuer
}
