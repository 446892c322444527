import { localeOf } from "#domain/mail/written-in.ts"
import type { Tx } from "#platform/database/client.ts"
import { attendeeWords } from "./attendee-words.ts"
import type { LetterOrder } from "./letters.ts"

/** An order with these of its positions, as letters tell of it. @throws when there is no such order */
export async function letterOrder(
  tx: Tx,
  orderId: string,
  positionIds: readonly string[],
): Promise<LetterOrder> {
  const { positions, locale, billingKind, gln, billingEmail, ...order } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      id: true,
      code: true,
      number: true,
      locale: true,
      buyerEmail: true,
      billingKind: true,
      gln: true,
      billingEmail: true,
      positions: {
        where: { id: { in: [...positionIds] } },
        select: {
          attendeeState: true,
          attendeeName: true,
          priceOere: true,
          feeOere: true,
          product: { select: { name: true } },
        },
        orderBy: [{ seat: "asc" }, { kind: "asc" }],
      },
    },
  })
  return {
    ...order,
    locale: localeOf(locale),
    billing: { kind: billingKind, gln, email: billingEmail },
    lines: positions.map(({ product, attendeeState, ...line }) => ({
      ...line,
      attendeeName: attendeeWords({ ...line, attendeeState }, localeOf(locale)),
      product: product.name,
    })),
  }
}
