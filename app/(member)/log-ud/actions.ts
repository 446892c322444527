"use server"

import { nothingInput } from "#domain/people/input.ts"
import { action } from "../../action.ts"
import { leaveEverywhere, leaveHere } from "../log-ind/this-browser.ts"

export const signOutHere = action(nothingInput, leaveHere, { to: () => "/" })
export const signOutEverywhere = action(nothingInput, leaveEverywhere, { to: () => "/" })
