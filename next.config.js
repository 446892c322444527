/** @type {import("next").NextConfig} */
const config = {
  // Pages are remembered by our own server (docs/decisions), so Next caches nothing and compresses nothing.
  cacheComponents: false,
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  // Metadata stands in the head for everybody; streamed metadata would need script to be moved there.
  htmlLimitedBots: /.*/,
  // Renditions are made at upload; `/_next/image` answers 404.
  images: { unoptimized: true },
  reactStrictMode: true,
  // Trailing and doubled slashes are answered by platform/http before Next is asked.
  skipTrailingSlashRedirect: true,
  serverExternalPackages: [
    "@prisma/adapter-pg",
    "@prisma/client",
    "@prisma/schema-engine-wasm",
    "file-type",
    "flydrive",
    "nodemailer",
    "otpauth",
    "pdfkit",
    "pg",
    "pg-boss",
    "pino",
    "rate-limiter-flexible",
    "sharp",
  ],
  // Types and lint are their own steps of `npm test`; the build of a fresh clone should not wait for them.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    globalNotFound: true,
    // In development React would send half of each action's answer through Next's own web socket, and wait for it.
    reactDebugChannel: false,
    // Forms are bounded before Next is asked (platform/http): 1 MB, and 20 MB of file where a form may carry one.
    serverActions: { bodySizeLimit: "24mb" },
  },
}

export default config
