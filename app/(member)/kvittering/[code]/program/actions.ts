"use server"

import { chooseSession } from "#domain/programme/commands/choose-session.ts"
import { leaveSession } from "#domain/programme/commands/leave-session.ts"
import { waitForSession } from "#domain/programme/commands/wait-for-session.ts"
import { chooseSessionInput, sessionOfTicketInput } from "#domain/programme/input.ts"
import { action } from "../../../../action.ts"

const back = { to: ({ code }: { code: string }) => `/kvittering/${code}/program?gemt=ja` }

export const choose = action(chooseSessionInput, chooseSession, back)
export const wait = action(sessionOfTicketInput, waitForSession, back)
export const leave = action(sessionOfTicketInput, leaveSession, back)
