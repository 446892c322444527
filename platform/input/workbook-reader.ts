import { buffer } from "node:stream/consumers"
import { readWorkbook } from "./workbook.ts"

/** Reads an Excel workbook from its input and writes its rows to its output, for read-table.ts, which starts it. */
process.stdout.write(JSON.stringify(await readWorkbook(await buffer(process.stdin))))
