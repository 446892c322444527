import { violates } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"

/** Runs an act that may leave a session with fewer seats than have chosen it. @throws Closed saying so */
export async function seated<Done>(act: () => Promise<Done>): Promise<Done> {
  try {
    return await act()
  } catch (error) {
    if (violates(error, "Session_never_overfull")) throw new Closed("programme.tooSmall")
    throw error
  }
}
