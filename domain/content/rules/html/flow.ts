import type { Block } from "../body.ts"
import { Line } from "./words.ts"

/** Blocks in the making, and the line of text that is being read. */
export class Flow {
  readonly line = new Line()
  private readonly blocks: Block[] = []
  private readonly waiting: Block[] = []

  /** Ends the line, then adds blocks. */
  put(blocks: readonly Block[]): void {
    this.breakLine()
    this.blocks.push(...this.waiting.splice(0), ...blocks)
  }

  /** A block from the middle of a line: it stands below the line, which goes on. */
  later(block: Block): void {
    this.waiting.push(block)
  }

  breakLine(): void {
    const content = this.line.take()
    if (content.length > 0) this.blocks.push({ type: "paragraph", content })
  }

  last(): Block | undefined {
    this.put([])
    return this.blocks.at(-1)
  }

  end(): Block[] {
    this.put([])
    return this.blocks
  }
}
