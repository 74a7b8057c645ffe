// Runs the public suite of the Model Context Protocol
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const file = (name) => fileURLToPath(new URL(name, import.meta.url))

/** Whether all scenarios pass but those that are expected to fail, and none of these does. */
export function protocolSuite (url) {
  return new Promise((resolve, reject) => {
    const suite = spawn(process.execPath, [file('node_modules/@modelcontextprotocol/conformance/dist/index.js'), 'server',
      '--url', url.replace(/graphql$/, 'mcp'), '--suite', 'all', '--expected-failures', file('mcp-expected-failures.yml')])
    let output = ''
    suite.stdout.on('data', (text) => { output += text })
    suite.stderr.on('data', (text) => { output += text })
    suite.once('error', reject)
    suite.once('exit', (code) => {
      const passed = output.match(/^✓ .*$/gm) ?? []
      console.log(code === 0 ? `${passed.length} scenarios of the Model Context Protocol passed, the others cannot` : output)
      resolve(code === 0)
    })
  })
}
