// Sends random requests to each address of the OpenAPI description: well-formed ones, near misses and nonsense.
// The same seed gives the same requests.
import { Agent, request } from 'node:http'

const REQUESTS = Number(process.env.REQUESTS ?? 5000)
const AT_ONCE = 8
const TIMEOUT = 30_000

const TEXTS = ['', ' ', '0', '-1', '1e9', 'null', 'true', '[]', '{}', '../../etc/passwd', '%', '%00', '%5C', '%2F', '%ff', '%E2%80%AE',
  '%F0%9F%98%80', '+', "'", '"', ';', '<script>', '${jndi:x}', '.md', '..', '.', '*', 'a'.repeat(300), 'x'.repeat(5000),
  '2023-07-12', '2023-02-29', '0000-00-00', '-0044-03-15', '+999999999-12-31', '2023', '9999-12-31', '1000000000-01-01']
const ACCEPTS = [undefined, '*/*', 'text/html', 'application/json', 'application/ld+json', 'text/markdown', 'text/csv', 'application/yaml',
  'text/event-stream', 'image/png', 'garbage', '*', '', 'text/html;q=0', 'application/json;q=2', 'text/*;q=0.3, */*;q=0.1', 'a/b;c="']
const TAGS = ['*', '"x"', 'W/"x"', 'x', '"', '"a", "b"', ',', '']

/** Whether all of the requests were answered as described, and none by a fault of the server. */
export async function fuzz (url, description, seed = 20230712) {
  const random = generator(seed)
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const slugs = await knownSlugs(url)
  const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation, statuses: new Map() })))
  const faults = []
  const all = Array.from({ length: REQUESTS }, (_, i) => ({ route: routes[i % routes.length], sent: build(routes[i % routes.length], slugs, random) }))
  const queue = all[Symbol.iterator]()
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const { route, sent } of queue) {
      const answer = await send(url, sent, agent).catch((error) => ({ status: 0, type: '', body: error.message }))
      route.statuses.set(answer.status, (route.statuses.get(answer.status) ?? 0) + 1)
      const fault = faultOf(route, sent, answer)
      if (fault) faults.push(`${sent.method} ${sent.path} ${JSON.stringify(sent.headers)}: ${fault}`)
    }
  }))
  agent.destroy()
  for (const { path, method, operation, statuses } of routes) {
    const told = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`).join(', ')
    console.log(`${method} ${path}  ${told}`)
    if (!statuses.has(200) && !operation.security) faults.push(`${method} ${path} was never answered with 200`)
  }
  faults.slice(0, 20).forEach((fault) => console.log(fault))
  console.log(`${REQUESTS} random requests, ${faults.length} faults`)
  return faults.length === 0
}

function faultOf ({ operation }, { method }, { status, type, body }) {
  if (status === 0 || (status >= 500 && status !== 503)) return `${status} ${body.slice(0, 300)}`
  if (status < 400) return operation.responses[status] || status === 301 ? null : `${status} is not described`
  if (method === 'HEAD') return null
  if (!type.startsWith('application/problem+json')) return type.startsWith('text/html') && body.includes('<main') ? null : `${status} with ${type}: ${body.slice(0, 300)}`
  const problem = JSON.parse(body)
  return problem.status === status && problem.detail ? null : `${status}: ${body}`
}

function build ({ path, method, operation }, slugs, random) {
  const one = (list) => list[Math.floor(random() * list.length)]
  const often = (usual, otherwise) => random() < 0.7 ? usual() : otherwise()
  const parameters = operation.parameters ?? []
  const value = (parameter) => often(() => usual(parameter, slugs, one), () => one(TEXTS))
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => {
    const parameter = parameters.find((each) => each.in === 'path' && each.name === name)
    return encode(value({ ...parameter, path }), random)
  })
  const query = parameters.filter((each) => each.in === 'query' && (each.required || random() < 0.3))
    .map((each) => `${each.name}=${encode(String(value(each)), random)}`)
  if (random() < 0.1) query.push(`${one(['x', 'asOf', 'first', '', '&', '='])}=${encode(one(TEXTS), random)}`)
  const headers = { Accept: one(ACCEPTS), 'If-None-Match': random() < 0.1 ? one(TAGS) : undefined, 'Last-Event-ID': random() < 0.1 ? 'abc' : undefined, Range: random() < 0.05 ? 'bytes=0-9' : undefined }
  let body
  if (operation.requestBody) {
    headers['Content-Type'] = often(() => one(Object.keys(operation.requestBody.content)), () => one(['application/json', 'garbage', 'text/plain;charset=x', '']))
    body = one(['Japan opened a mission to NATO in 2025.', '', '\ufeffText', '# A\n\n* b\n'.repeat(50), '\u0000', 'x'.repeat(200_000)])
  }
  for (const name of Object.keys(headers)) if (headers[name] === undefined) delete headers[name]
  const other = random()
  return { method: method === 'GET' && other < 0.1 ? 'HEAD' : other < 0.13 ? 'PUT' : method, path: filled + (query.length > 0 ? `?${query.join('&')}` : ''), headers, body }
}

function usual ({ name, schema, path = '' }, slugs, one) {
  if (schema?.enum) return one(schema.enum)
  if (schema?.format === 'date') return one(['2023-07-12', '2024-02-29', '2022-12-31'])
  if (schema?.type === 'integer') return one([1, 20, 100])
  const suffix = one(['', '.md', '.html', '.json', '.jsonld'])
  if (path.startsWith('/export')) return one(slugs.files)
  if (name === 'name') return path.startsWith('/briefings') ? one(slugs.actors) + suffix : 'briefing' + suffix
  if (name === 'slug') return one([...slugs.actors, ...slugs.areas])
  if (name === 'q') return one(['tokyo', '"liaison office"', 'nato OR japan', 'cyb*', '-china japan'])
  if (name === 'types') return one(['ACTOR', 'STATEMENT,SOURCE'])
  return one(slugs[{ area: 'areas', event: 'events' }[name] ?? 'actors'])
}

/** As a careful client writes it, or as it stands where that is allowed in the head of a request. */
function encode (value, random) {
  const text = String(value)
  return random() < 0.5 && /^[!-~]+$/.test(text) && !/[#?&\s<>"{}|\\^`]/.test(text) ? text : encodeURIComponent(text)
}

function send (url, { method, path, headers, body }, agent) {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers, agent, timeout: TIMEOUT }, (response) => {
      const type = response.headers['content-type'] ?? ''
      const told = { status: response.statusCode, type, body: '' }
      if (type.startsWith('text/event-stream')) {
        response.destroy()
        resolve(told)
        return
      }
      response.setEncoding('utf8')
      response.on('data', (chunk) => { told.body += chunk })
      response.on('end', () => resolve(told))
      response.on('error', reject)
    })
    sent.on('timeout', () => sent.destroy(new Error('no answer in time')))
    sent.on('error', reject)
    sent.end(body)
  })
}

async function knownSlugs (url) {
  const query = '{ actors(first: 20) { nodes { slug } } areas(first: 20) { nodes { slug } } events(first: 20) { nodes { slug } } }'
  const { data } = await (await fetch(`${url}?query=${encodeURIComponent(query)}`)).json()
  const { files } = await (await fetch(new URL('/export', url))).json()
  const slugs = (list) => data[list].nodes.map((node) => node.slug)
  return { actors: slugs('actors'), areas: slugs('areas'), events: slugs('events'), files: files.map((file) => file.url.split('/').pop().split('.')[0]) }
}

/** Mulberry32. */
function generator (seed) {
  let state = seed
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
