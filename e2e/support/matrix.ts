/** The widths, in CSS pixels, at which every template is looked at: a phone, a tablet upright, a desk. */
const widths = [390, 768, 1440] as const

/** The colour schemes of the system that every template follows. */
const schemes = ["light", "dark"] as const

/** Every width in every scheme. */
export const views = widths.flatMap((width) => schemes.map((scheme) => ({ width, scheme })))
