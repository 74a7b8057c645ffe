// Runs every audit of GraphQL over HTTP, the optional ones too, tries the OpenAPI description, and runs the suite of MCP:
// node run.mjs <address of a server, or jar to start>
import { auditServer } from 'graphql-http'
import { withServer } from '../server.mjs'
import { fuzz } from './fuzz.mjs'
import { protocolSuite } from './mcp.mjs'
import { description } from './openapi.mjs'

async function audit (url) {
  const results = await auditServer({ url, fetchFn: fetch })
  const failed = results.filter((result) => result.status !== 'ok')
  for (const result of failed) {
    console.log(`${result.status}  ${result.id}  ${result.name}: ${result.reason}`)
  }
  console.log(`${results.length - failed.length} of ${results.length} audits of GraphQL over HTTP passed`)
  return results.length > 0 && failed.length === 0
}

async function all (url) {
  const audited = await audit(url)
  const spoken = await protocolSuite(url)
  return await fuzz(url, await description(url)) && audited && spoken
}

process.exit(await withServer(process.argv[2] ?? 'http://localhost:8080/graphql', all) ? 0 : 1)
