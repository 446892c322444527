"use client"

import { type PointerEvent, useId, useRef, useState } from "react"
import { askServer } from "#components/editor/ask-server.ts"
import { useWords } from "#components/ui/words.tsx"
import { type Area, cutOf, leastSide, type Point, type Size, wholeOf } from "#domain/media/rules/slots.ts"
import { sentence } from "./upload-list.tsx"

interface Props {
  readonly id: string
  readonly size: Size
  readonly crop: Area | null
  readonly focal: Point
  readonly rendering: number
}

const shown = ["WIDE", "CARD", "SQUARE", "SOCIAL"] as const
type Grip = "crop" | "focal"

/**
 * What of a picture is shown, and the point that no cut may lose: drawn on the picture by pointer, or set by sliders.
 * Beside it stands what each place will show.
 */
export function MediaCrop({ id, size, crop, focal, rendering }: Props) {
  const t = useWords()
  const source = `/api/admin/media/${id}/original?v=${rendering}`
  const [area, setArea] = useState(crop ?? wholeOf(size))
  const [point, setPoint] = useState(focal)
  const [grip, setGrip] = useState<Grip>("focal")
  const [said, setSaid] = useState("")
  const save = async () => {
    setSaid(t("library.crop.saving"))
    const answer = await askServer("PUT", `/api/admin/media/${id}/crop`, {
      rendering,
      crop: area,
      focal: point,
    })
    if (answer.type === "done") location.assign(`/admin/medier/${id}?gemt=ja`)
    else if (answer.type === "stale") setSaid(t("library.crop.stale"))
    else if (answer.type === "refused") {
      const [field] = Object.values(answer.refused.fields)
      setSaid(sentence(t, field?.[0] ?? answer.refused.code, answer.refused.values))
    } else setSaid(t(answer.type === "signed-out" ? "library.signedOut" : "library.unreachable"))
  }
  return (
    <div className="crop" data-crop={`${area.x} ${area.y} ${area.width} ${area.height}`}>
      <div>
        <fieldset className="crop-grips">
          <legend>{t("library.crop.grip")}</legend>
          {(["focal", "crop"] as const).map((each) => (
            <label key={each} className="check">
              <input type="radio" name="grip" checked={grip === each} onChange={() => setGrip(each)} />
              <span>{t(`library.crop.grips.${each}`)}</span>
            </label>
          ))}
        </fieldset>
        <Stage {...{ source, size, area, point, grip }} onArea={setArea} onPoint={setPoint} />
        <Sliders {...{ size, area, point }} onArea={setArea} onPoint={setPoint} />
        <p className="crop-acts">
          <button type="button" className="button" data-action="crop" onClick={() => void save()}>
            {t("library.crop.save")}
          </button>
          <button type="button" className="linklike" onClick={() => setArea(wholeOf(size))}>
            {t("library.crop.whole")}
          </button>
        </p>
        <p role="status" className="hint">
          {said}
        </p>
      </div>
      <ul className="crop-cuts" aria-label={t("library.crop.cuts")}>
        {shown.map((slot) => (
          <li key={slot}>
            <Cutting source={source} size={size} part={cutOf(slot, area, point, size)} />
            <span className="hint">{t(`library.crop.slots.${slot}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A part of the picture. SVG, because a part by CSS would need a style attribute. */
function Cutting({ source, size, part }: { source: string; size: Size; part: Area }) {
  return (
    <svg
      viewBox={`${part.x} ${part.y} ${part.width} ${part.height}`}
      width={part.width}
      height={part.height}
      aria-hidden="true"
    >
      <image href={source} width={size.width} height={size.height} preserveAspectRatio="none" />
    </svg>
  )
}

interface Drawn {
  readonly size: Size
  readonly area: Area
  readonly point: Point
  readonly onArea: (area: Area) => void
  readonly onPoint: (point: Point) => void
}

/** The whole picture, with what is cut away darkened and the focal point marked. */
function Stage({ source, size, area, point, grip, onArea, onPoint }: Drawn & { source: string; grip: Grip }) {
  const from = useRef<Point | null>(null)
  const placeOf = (event: PointerEvent<SVGSVGElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect()
    const within = (at: number, start: number, length: number) =>
      Math.min(1, Math.max(0, (at - start) / length))
    return {
      x: Math.round(within(event.clientX, box.left, box.width) * size.width),
      y: Math.round(within(event.clientY, box.top, box.height) * size.height),
    }
  }
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (!from.current) return
    const at = placeOf(event)
    if (grip === "focal") {
      onPoint({ x: Math.round((at.x / size.width) * 100), y: Math.round((at.y / size.height) * 100) })
      return
    }
    const [x, y] = [Math.min(from.current.x, at.x), Math.min(from.current.y, at.y)]
    const [width, height] = [Math.abs(from.current.x - at.x), Math.abs(from.current.y - at.y)]
    if (width >= leastSide && height >= leastSide) onArea({ x, y, width, height })
  }
  const { width, height } = size
  const [px, py, radius] = [(point.x / 100) * width, (point.y / 100) * height, Math.max(width, height) / 40]
  const frame = `M0 0H${width}V${height}H0ZM${area.x} ${area.y}v${area.height}h${area.width}v${-area.height}Z`
  return (
    <svg
      className="crop-stage"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = placeOf(event)
        move(event)
      }}
      onPointerMove={move}
      onPointerUp={() => {
        from.current = null
      }}
    >
      <image href={source} width={width} height={height} preserveAspectRatio="none" />
      <path d={frame} className="crop-away" />
      <circle cx={px} cy={py} r={radius} className="crop-focal" />
      <circle cx={px} cy={py} r={radius / 4} className="crop-focal-middle" />
    </svg>
  )
}

/** The same by keyboard: arrow keys move a slider by one hundredth of the picture. */
function Sliders({ size, area, point, onArea, onPoint }: Drawn) {
  const t = useWords()
  const least = Math.min(leastSide, size.width, size.height)
  const sides = {
    left: {
      value: area.x,
      max: size.width - least,
      set: (x: number) => onArea({ ...area, x, width: Math.min(area.width, size.width - x) }),
    },
    top: {
      value: area.y,
      max: size.height - least,
      set: (y: number) => onArea({ ...area, y, height: Math.min(area.height, size.height - y) }),
    },
    width: {
      value: area.width,
      max: size.width - area.x,
      set: (width: number) => onArea({ ...area, width: Math.max(least, width) }),
    },
    height: {
      value: area.height,
      max: size.height - area.y,
      set: (height: number) => onArea({ ...area, height: Math.max(least, height) }),
    },
    focalX: { value: point.x, max: 100, set: (x: number) => onPoint({ ...point, x }) },
    focalY: { value: point.y, max: 100, set: (y: number) => onPoint({ ...point, y }) },
  }
  return (
    <div className="crop-sliders">
      {Object.entries(sides).map(([name, { value, max, set }]) => (
        <Slider key={name} label={t(`library.crop.sides.${name}`)} value={value} max={max} onChange={set} />
      ))}
    </div>
  )
}

function Slider({
  label,
  value,
  max,
  onChange,
}: {
  label: string
  value: number
  max: number
  onChange: (value: number) => void
}) {
  const id = useId()
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={max}
        step={1}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
        onKeyDown={(event) => {
          const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
          if (!step) return
          event.preventDefault()
          const far = Math.max(1, Math.round(max / 100)) * step
          onChange(Math.min(max, Math.max(0, value + far)))
        }}
      />
    </p>
  )
}
