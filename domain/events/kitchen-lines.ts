import type { Db } from "#platform/database/client.ts"
import { attendeeWords } from "./attendee-words.ts"
import { byDanishName } from "./rules/by-name.ts"
import { byTable, type Guest } from "./rules/tables.ts"

/**
 * What is eaten by whom and where, and what cannot be eaten: each add-on and each note that stands, by product, table
 * and name; `dinnersOnly` leaves out the add-ons of which nothing is eaten. The caller has asked whether it may be read,
 * and says in the log that it was.
 */
export async function kitchenLines(
  from: Db,
  eventId: string,
  { dinnersOnly }: { dinnersOnly: boolean },
): Promise<Guest[]> {
  const positions = await from.orderPosition.findMany({
    where: { eventId, cancelledAt: null },
    select: {
      orderId: true,
      seat: true,
      kind: true,
      attendeeState: true,
      attendeeName: true,
      organisation: { select: { name: true } },
      product: { select: { name: true, position: true, _count: { select: { menu: true } } } },
      menu: { select: { allergies: true, tableName: true, option: { select: { label: true } } } },
    },
    orderBy: [{ product: { position: "asc" } }, { product: { name: "asc" } }, { id: "asc" }],
  })
  // A note stands on the ticket; who also eats has it on that line.
  const notes = new Map<string, string>(
    positions.flatMap(({ orderId, seat, menu }) =>
      menu?.allergies ? [[`${orderId}/${seat}`, menu.allergies] as const] : [],
    ),
  )
  const eaten = positions.filter(
    ({ kind, product }) => kind === "ADDON" && (!dinnersOnly || product._count.menu > 0),
  )
  const eating = new Set(eaten.map(({ orderId, seat }) => `${orderId}/${seat}`))
  const noted = positions.filter(
    ({ kind, orderId, seat }) =>
      kind === "TICKET" && notes.has(`${orderId}/${seat}`) && !eating.has(`${orderId}/${seat}`),
  )
  const lines = [...eaten, ...noted].map(({ orderId, seat, product, menu, ...attendee }) => {
    const allergies = notes.get(`${orderId}/${seat}`) ?? ""
    const place = { product: product.name, table: menu?.tableName ?? "", position: product.position }
    return { ...place, option: menu?.option?.label ?? "", name: attendeeWords(attendee), allergies }
  })
  return lines
    .toSorted(
      (a, b) =>
        a.position - b.position ||
        byDanishName(a.product, b.product) ||
        byTable(a.table, b.table) ||
        byDanishName(a.name, b.name),
    )
    .map(({ position: _, ...line }) => line)
}
