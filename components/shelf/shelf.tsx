/** Colours of spines: those of the kinds, and ink. Titles stay with the page; a shelf is a picture without words. */
const colours = ["--news", "--events", "--calls", "--surveys", "--members", "--ink"]
const widths = [2, 2, 3, 3, 4, 5, 5, 6, 7, 8]
const gap = 0.35

/**
 * The association's picture: a shelf of spines drawn from a seed (an entry's id), the same for ever. Wide enough spines
 * carry two bands; one leans.
 */
export function Shelf({ seed, className }: { seed: string; className?: string }) {
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" className={className} aria-hidden="true">
      {spines(seed).map(({ x, top, width, colour, leans }) => (
        <g key={x} transform={leans ? `rotate(4 ${x} 100)` : undefined}>
          <rect x={x} y={top} width={width} height={100 - top} fill={`var(${colour})`} />
          {width > 5 ? (
            <>
              <rect x={x + 1.2} y={top + 10} width={width - 2.4} height="1" fill="var(--ground)" />
              <rect x={x + 1.2} y="85" width={width - 2.4} height="1" fill="var(--ground)" />
            </>
          ) : null}
        </g>
      ))}
    </svg>
  )
}

interface Spine {
  x: number
  top: number
  width: number
  colour: string
  leans: boolean
}

function spines(seed: string): Spine[] {
  const next = numbers(seed)
  const leaning = 8 + Math.floor(next() * 8)
  const row: Spine[] = []
  let x = 0
  while (x < 100) {
    const width = widths[Math.floor(next() * widths.length)] ?? 3
    const leans = row.length === leaning && x < 80
    // Kinds stand together as on a shelf in order, with strays.
    const place = Math.floor((x / 100) * 3 + next() * 3.4)
    const colour = colours[place % colours.length] ?? "--ink"
    row.push({ x: round(x), top: round(next() * 38), width: Math.min(width, 100 - x), colour, leans })
    x += width + gap + (leans ? 4 : 0)
  }
  return row
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function numbers(seed: string): () => number {
  let state = 0
  for (const letter of seed) state = (Math.imul(state, 31) + (letter.codePointAt(0) ?? 0)) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
