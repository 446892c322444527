const words = new Intl.DateTimeFormat("da-DK", {
  dateStyle: "full",
  timeStyle: "short",
  timeZone: "Europe/Copenhagen",
})

/** "torsdag den 24. april 2025 kl. 10.00", said here so that the editor loads no catalogue; "" for what is no instant. */
export function sayMoment(instant: string): string {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? "" : words.format(at)
}
