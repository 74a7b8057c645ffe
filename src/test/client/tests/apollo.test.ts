import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { relayStylePagination } from '@apollo/client/utilities'
import { BriefingOfJapanDocument, StatementPagesDocument } from '../generated/operations'
import type { StatementPagesQuery } from '../generated/operations'
import { recorder, url } from './server'

function connect () {
  const { exchanges, fetch } = recorder()
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const client = new ApolloClient({
    link: new PersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(new HttpLink({ uri: url, fetch })),
    cache: new InMemoryCache({
      typePolicies: { Query: { fields: { statements: relayStylePagination(['filter', 'orderBy']) } } }
    })
  })
  return { client, exchanges }
}

test('Apollo Client reads a briefing', async () => {
  const { client } = connect()
  const { data } = await client.query({ query: BriefingOfJapanDocument, variables: { asOf: '2023-07-31' } })
  assert.equal(data?.briefing?.actor?.name, 'Japan')
  assert.equal(data.briefing.asOf, '2023-07-31')
  assert.ok(data.briefing.bottomLine.length > 0)
  for (const sentence of data.briefing.bottomLine) {
    assert.ok(sentence.citations.length > 0, sentence.text)
    assert.ok(sentence.citations.every(({ source }) => URL.canParse(source.url ?? 'about:blank')))
  }
})

test('Apollo Client pages through a connection', async () => {
  const { client } = connect()
  const options = { query: StatementPagesDocument, variables: { filter: { about: ['china'] }, first: 10 } }
  const list = client.watchQuery(options)
  const whole = new Promise<StatementPagesQuery['statements']>((resolve, reject) => {
    list.subscribe(({ data, dataState, error }) => {
      if (error) reject(error)
      if (dataState === 'complete' && !data.statements.pageInfo.hasNextPage) resolve(data.statements)
    })
  })
  let page = (await client.query(options)).data?.statements.pageInfo
  while (page?.hasNextPage) {
    page = (await list.fetchMore({ variables: { after: page.endCursor } })).data?.statements.pageInfo
  }
  const { edges, pageInfo, totalCount } = await whole
  const slugs = edges.map(({ node }) => node.slug)
  assert.ok(slugs.length > options.variables.first)
  assert.equal(slugs.length, totalCount)
  assert.equal(new Set(slugs).size, totalCount)
  assert.equal(pageInfo.hasPreviousPage, false)
})

test('Apollo Client learns the code of an error', async () => {
  const { client } = connect()
  const answer = client.query({ query: StatementPagesDocument, variables: { after: 'no cursor' } })
  await assert.rejects(answer, (error) => {
    assert.ok(CombinedGraphQLErrors.is(error))
    assert.equal(error.errors[0]?.extensions?.code, 'INVALID_CURSOR')
    assert.deepEqual(error.errors[0]?.path, ['statements'])
    return true
  })
})

test('Apollo Client has a query persisted, and asks it by its hash', async () => {
  const { client, exchanges } = connect()
  // of this run alone, so that nobody has had it persisted before
  const query = structuredClone(StatementPagesDocument)
  Object.assign(query.definitions[0] ?? {}, { name: { kind: 'Name', value: `Pages${Date.now()}` } })
  const options = { query, variables: { first: 1 }, fetchPolicy: 'no-cache' } as const
  const first = await client.query(options)
  assert.deepEqual(exchanges.map(({ method }) => method), ['GET', 'POST'])
  const second = await client.query(options)
  assert.equal(exchanges.length, 3)
  assert.deepEqual(second.data, first.data)
  const hit = exchanges[2]
  assert.equal(hit?.method, 'GET')
  assert.equal(hit.url.searchParams.has('query'), false)
  assert.match(hit.headers.get('ETag') ?? '', /^(W\/)?"/)
})
