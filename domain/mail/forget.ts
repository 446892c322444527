import type { Tx } from "#platform/database/client.ts"

interface Address {
  readonly email: string
  readonly until: Date | null
}

/** The messages to somebody's addresses, each as long as it was theirs. */
export function mailTo(addresses: readonly Address[]) {
  return {
    OR: addresses.map(({ email, until }) => ({
      toAddress: email,
      ...(until ? { createdAt: { lte: until } } : {}),
    })),
  }
}

/** Forgets what was mailed to somebody, a part of erasing them. What is being handed over goes out first. */
export async function forgetMail(tx: Tx, addresses: readonly Address[]): Promise<void> {
  await tx.outboxMessage.deleteMany({ where: { ...mailTo(addresses), status: { not: "SENDING" } } })
}

/** Forgets the letters of a kind that were sent before an instant: the last that is known of who was erased. */
export async function forgetSent(tx: Tx, kind: string, before: Date): Promise<void> {
  await tx.outboxMessage.deleteMany({ where: { kind, status: "SENT", sentAt: { lt: before } } })
}
