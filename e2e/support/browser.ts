import { existsSync } from "node:fs"
import type { LaunchOptions } from "@playwright/test"

const debian = "/usr/bin/chromium"

/** How Chromium is started: the system's own where there is one, quiet, and without a sandbox only as root. */
export const launchOptions: LaunchOptions = {
  ...(existsSync(debian) ? { executablePath: debian } : {}),
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
