// Runs every audit of GraphQL over HTTP, the optional ones too: node run.mjs <address of a server, or jar to start>
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { auditServer } from 'graphql-http'

const PORT = 18_123
const target = process.argv[2] ?? 'http://localhost:8080/graphql'

async function audit (url) {
  const results = await auditServer({ url, fetchFn: fetch })
  const failed = results.filter((result) => result.status !== 'ok')
  for (const result of failed) {
    console.log(`${result.status}  ${result.id}  ${result.name}: ${result.reason}`)
  }
  console.log(`${results.length - failed.length} of ${results.length} audits of GraphQL over HTTP passed`)
  return results.length > 0 && failed.length === 0
}

async function untilReady (url, server) {
  for (let attempt = 0; attempt < 240; attempt++) {
    if (server.exitCode !== null) throw new Error('The server did not start.')
    try {
      if ((await fetch(`${url}?query=%7B__typename%7D`)).ok) return
    } catch {
      // not yet
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('The server did not answer within two minutes.')
}

async function auditJar (jar) {
  const store = mkdtempSync(join(tmpdir(), 'conformance-'))
  const server = spawn('java', ['-jar', jar, `--server.port=${PORT}`, `--briefing.store=${join(store, 'briefing')}`],
    { stdio: 'inherit' })
  try {
    const url = `http://localhost:${PORT}/graphql`
    await untilReady(url, server)
    return await audit(url)
  } finally {
    server.kill()
    await new Promise((resolve) => server.exitCode === null ? server.once('exit', resolve) : resolve())
    rmSync(store, { recursive: true, force: true })
  }
}

process.exit(await (target.endsWith('.jar') ? auditJar(target) : audit(target)) ? 0 : 1)
