import { existsSync } from "node:fs"
import type { LaunchOptions } from "@playwright/test"

/**
 * Debian's own, the first that is there. The shell is the same engine without windows: the whole Chromium draws its
 * own frame and buttons for every context as well, which costs about 1.5 s of processor each time.
 */
const debian = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path))

/** How Chromium is started: the system's own where there is one, quiet, and without a sandbox only as root. */
export const launchOptions: LaunchOptions = {
  ...(debian ? { executablePath: debian } : {}),
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    // Without these Chromium asks its maker for updates at every start, which a closed network refuses.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
  ],
}
