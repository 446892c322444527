import { encode } from "uqr"

/** A QR code, black on white in dark mode too, because cameras want it so. `label` says it to those who do not see it. */
export function ScanCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text)
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("")
  return (
    <svg
      className="scan-code"
      viewBox={`0 0 ${size} ${size}`}
      width="240"
      height="240"
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
