// Runs the compiled tests of the clients: node run.mjs <address of a server, or jar to start>
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { withServer } from '../server.mjs'

const folder = fileURLToPath(new URL('build/tests/', import.meta.url))
const files = readdirSync(folder).filter((name) => name.endsWith('.test.js')).map((name) => folder + name)

function test (url) {
  const run = spawn(process.execPath, ['--test', '--test-reporter=spec', ...files], { stdio: 'inherit', env: { ...process.env, GRAPHQL_URL: url } })
  return new Promise((resolve) => run.once('exit', (code) => resolve(code ?? 1)))
}

process.exit(await withServer(process.argv[2] ?? 'http://localhost:8080/graphql', test))
