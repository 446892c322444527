const days = 30

/** When a wish to be erased must be answered at the latest: within a month (GDPR, art. 12, 3). */
export function erasedBy(askedAt: Date): Date {
  return new Date(askedAt.getTime() + days * 86_400_000)
}
