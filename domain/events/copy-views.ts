import type { Tx } from "#platform/database/client.ts"
import { addOnColumn } from "./rules/list-columns.ts"
import { keptSignUpQuery } from "./selection-input.ts"

/**
 * What staff keep of an event's list, for another event: with its own products. A view of those who have what is no
 * longer sold stays behind, since it would show everybody; of a column, only the column does. So does a view that
 * searches: what was searched for, and what the view is called, may be somebody's name.
 */
export async function copyViews(
  tx: Tx,
  fromId: string,
  eventId: string,
  products: ReadonlyMap<string, string>,
): Promise<void> {
  const views = await tx.signUpView.findMany({
    where: { eventId: fromId },
    select: { name: true, query: true },
    orderBy: { id: "asc" },
  })
  const columnOf = new Map([...products].map(([from, to]) => [addOnColumn(from), addOnColumn(to)]))
  await tx.signUpView.createMany({
    data: views.flatMap(({ name, query: stored }) => {
      const { productId, columns, search, ...query } = keptSignUpQuery(stored)
      const copy = productId ? products.get(productId) : null
      if (copy === undefined || search !== "") return []
      const kept = columns.flatMap((column) =>
        column.startsWith(addOnColumn("")) ? (columnOf.get(column) ?? []) : column,
      )
      return [{ eventId, name, query: { ...query, productId: copy, columns: kept } }]
    }),
  })
}
