import type { ReactNode } from "react"
import { applicationReceipt } from "#domain/membership/queries/application-receipt.ts"
import { secretOf } from "../../../asked.ts"
import { Joining } from "./joining.tsx"
import type { Viewing } from "./viewing.ts"

/** The receipt of a joining. Null when the code is of none. */
export async function joiningView({ actor, code, asked }: Viewing): Promise<ReactNode> {
  const receipt = await applicationReceipt(actor, code)
  return receipt ? <Joining receipt={receipt} token={secretOf(asked.bekraeft)} /> : null
}
