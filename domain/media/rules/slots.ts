import type { MediaSlot } from "#platform/database/enums.ts"

export interface Size {
  readonly width: number
  readonly height: number
}

/** A part of a picture, in pixels from its upper left corner. */
export interface Area extends Size {
  readonly x: number
  readonly y: number
}

/** Per cent of the whole picture from the left and the top. */
export interface Point {
  readonly x: number
  readonly y: number
}

interface Slot {
  /** Width by height; null takes what there is. */
  readonly ratio: number | null
  readonly widths: readonly number[]
  readonly formats: readonly ("jpeg" | "webp")[]
}

const both = ["jpeg", "webp"] as const

/** Every place that a picture is cut for, and the widths it is made in; none is made wider than its cut is. */
export const slots: Readonly<Record<MediaSlot, Slot>> = {
  /** In a text, as it is. */
  WHOLE: { ratio: null, widths: [480, 960, 1440, 1920], formats: both },
  /** Across the top of a page on a wide screen. */
  WIDE: { ratio: 2, widths: [960, 1440, 1920], formats: both },
  /** At the top on a phone, and in lists. */
  CARD: { ratio: 3 / 2, widths: [480, 960, 1280], formats: both },
  SQUARE: { ratio: 1, widths: [320, 640], formats: both },
  /** Beside a link that somebody shares. */
  SOCIAL: { ratio: 1200 / 630, widths: [1200], formats: ["jpeg"] },
}

/** The smallest side of a crop, in pixels: less shows nothing. */
export const leastSide = 40

export function wholeOf({ width, height }: Size): Area {
  return { x: 0, y: 0, width, height }
}

export function liesWithin({ x, y, width, height }: Area, size: Size): boolean {
  const [least, lowest] = [Math.min(leastSide, size.width), Math.min(leastSide, size.height)]
  return (
    x >= 0 &&
    y >= 0 &&
    width >= least &&
    height >= lowest &&
    x + width <= size.width &&
    y + height <= size.height
  )
}

/** The largest part of `area` that has this slot's shape, as near to the focal point in its middle as the edges allow. */
export function cutOf(slot: MediaSlot, area: Area, focal: Point, size: Size): Area {
  const { ratio } = slots[slot]
  if (ratio === null) return area
  const width = Math.max(1, Math.min(area.width, Math.round(area.height * ratio)))
  const height = Math.max(1, Math.min(area.height, Math.round(area.width / ratio)))
  const around = (at: number, side: number, from: number, room: number) =>
    Math.round(Math.min(Math.max(at - side / 2, from), from + room - side))
  return {
    x: around((focal.x / 100) * size.width, width, area.x, area.width),
    y: around((focal.y / 100) * size.height, height, area.y, area.height),
    width,
    height,
  }
}

/** The widths that a cut this wide is made in: those below its own, and its own or the slot's largest. */
export function widthsOf(slot: MediaSlot, width: number): number[] {
  const { widths } = slots[slot]
  return [...new Set([...widths.filter((each) => each < width), Math.min(width, widths.at(-1) ?? width)])]
}
