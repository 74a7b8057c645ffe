// Starts the server that a test by Node asks, on a free port and with data of its own
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** Calls back with the address of a server: the target, or of the jar that it is, running meanwhile. */
export async function withServer (target, run) {
  if (!target.endsWith('.jar')) return await run(target)
  const port = await freePort()
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
  const server = spawn(java, ['-Xms32m', '-XX:+UseSerialGC', '-Xmx384m', '-jar', target, `--server.port=${port}`,
    `--spring.datasource.url=jdbc:h2:mem:${port}`], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.kill()
      process.exit(1)
    })
  }
  try {
    const url = `http://localhost:${port}/graphql`
    await untilReady(url, server)
    return await run(url)
  } finally {
    if (server.exitCode === null && server.signalCode === null && server.kill()) {
      await new Promise((resolve) => server.once('exit', resolve))
    }
  }
}

function freePort () {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

async function untilReady (url, server) {
  let end
  server.once('error', (error) => { end = error.message })
  server.once('exit', (code, signal) => { end = signal ?? `exit code ${code}` })
  for (let attempt = 0; attempt < 240; attempt++) {
    if (end) throw new Error(`The server did not start: ${end}`)
    try {
      if ((await fetch(`${url}?query=%7B__typename%7D`)).ok) return
    } catch {
      // not yet
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('The server did not answer within two minutes.')
}
