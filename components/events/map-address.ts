/**
 * Where a map shows the place of an event; null when it has no street address. Followed by whoever wants to: nothing of
 * the map is loaded before. The address is that of OpenStreetMap's search (https://wiki.openstreetmap.org/wiki/Browsing).
 */
export function mapAddress({ venueAddress, city }: { venueAddress: string; city: string }): string | null {
  if (!venueAddress) return null
  const query = [venueAddress, city].filter(Boolean).join(", ")
  return `https://www.openstreetmap.org/search?${new URLSearchParams({ query })}`
}
