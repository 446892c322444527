import { IncomingMessage } from "node:http"
import { Socket } from "node:net"
import fc from "fast-check"
import { expect, test } from "vitest"
import { FieldsTooLarge, FileTrimmer, trimmed } from "./upload-limit.ts"

const type = "multipart/form-data; boundary=----skel7"

async function body(parts: Record<string, string | Blob>): Promise<{ bytes: Buffer; type: string }> {
  const form = new FormData()
  for (const [name, value] of Object.entries(parts)) {
    if (typeof value === "string") form.append(name, value)
    else form.append(name, value, "plan.pdf")
  }
  const response = new Response(form)
  return {
    bytes: Buffer.from(await response.arrayBuffer()),
    type: response.headers.get("content-type") ?? "",
  }
}

async function after(bytes: Buffer, contentType: string, most: number, cuts: number[] = []) {
  const trimmer = new FileTrimmer(contentType, most)
  const kept: Buffer[] = []
  let from = 0
  for (const at of [...new Set(cuts)].sort((one, other) => one - other)) {
    if (at > from && at < bytes.length) {
      kept.push(...trimmer.push(bytes.subarray(from, at)))
      from = at
    }
  }
  kept.push(...trimmer.push(bytes.subarray(from)), ...trimmer.end())
  return new Response(Buffer.concat(kept), { headers: { "content-type": contentType } }).formData()
}

test("a form whose file is within the limit comes through byte for byte", async () => {
  const { bytes, type: own } = await body({ title: "Æble", file: new Blob(["%PDF-1.7"]), empty: "" })
  const trimmer = new FileTrimmer(own, 100)
  expect(Buffer.concat([...trimmer.push(bytes), ...trimmer.end()])).toEqual(bytes)
})

test("wherever the network cuts it: the file is cut short, and every field beside it stays whole", async () => {
  const before = `før\r\n--\r\n----skel7 ${"x".repeat(300)}`
  const { bytes, type: own } = await body({
    text: before,
    file: new Blob([new Uint8Array(5_000).fill(13)]),
    later: "efter\r\n",
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 40 }), async (cuts) => {
      const form = await after(bytes, own, 1_000, cuts)
      expect(form.get("text")).toBe(before)
      expect(form.get("later")).toBe("efter\r\n")
      expect((form.get("file") as File).size).toBe(1_000)
      expect((form.get("file") as File).name).toBe("plan.pdf")
    }),
    { numRuns: 60 },
  )
})

test("several files share one limit, and fields alone may not be larger than a form", async () => {
  const { bytes, type: own } = await body({ a: new Blob(["x".repeat(800)]), b: new Blob(["y".repeat(800)]) })
  const form = await after(bytes, own, 1_000)
  expect((form.get("a") as File).size + (form.get("b") as File).size).toBe(1_000)
  const huge = await body({ text: "x".repeat(1_100_000) })
  expect(() => new FileTrimmer(huge.type).push(huge.bytes)).toThrow(FieldsTooLarge)
})

test("a form without a boundary is none", () => {
  expect(() => new FileTrimmer("multipart/form-data")).toThrow("boundary")
})

test("200 MB are read to their end, and never held", async () => {
  const request = new IncomingMessage(new Socket())
  request.method = "POST"
  request.headers = { "content-type": type, "content-length": "1", cookie: "a=b" }
  const twin = trimmed(request, () => expect.unreachable())
  expect(twin.headers).toEqual({ "content-type": type, cookie: "a=b" })
  request.push(Buffer.from(`------skel7\r\nContent-Disposition: form-data; name="t"\r\n\r\nTitel`))
  request.push(
    Buffer.from(
      `\r\n------skel7\r\nContent-Disposition: form-data; name="file"; filename="f"\r\nContent-Type: a/b\r\n\r\n`,
    ),
  )
  const chunk = Buffer.alloc(1024 * 1024)
  for (let sent = 0; sent < 200; sent++) {
    request.push(chunk)
    await new Promise((soon) => setImmediate(soon))
  }
  request.push(Buffer.from("\r\n------skel7--\r\n"))
  request.push(null)
  const parts: Buffer[] = []
  for await (const part of twin) parts.push(part)
  const form = await new Response(Buffer.concat(parts), { headers: { "content-type": type } }).formData()
  expect(form.get("t")).toBe("Titel")
  expect((form.get("file") as File).size).toBe(20 * 1024 * 1024 + 1)
})
