/** What we use of fontkit 2, which comes without types. */
declare module "fontkit" {
  export interface Path {
    toSVG(): string
    translate(x: number, y: number): Path
  }
  export interface Font {
    readonly unitsPerEm: number
    hasGlyphForCodePoint(point: number): boolean
    layout(text: string): {
      readonly glyphs: readonly { readonly path: Path }[]
      readonly positions: readonly {
        readonly xAdvance: number
        readonly xOffset: number
        readonly yOffset: number
      }[]
    }
  }
  export function create(file: Uint8Array): Font
}
