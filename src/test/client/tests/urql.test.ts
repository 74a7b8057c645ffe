import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cacheExchange, Client, fetchExchange, gql } from '@urql/core'
import { BriefingOfJapanDocument, StatementPagesDocument } from '../generated/operations'
import { recorder, url } from './server'

function connect (preferGetMethod: boolean) {
  const { exchanges, fetch } = recorder()
  const client = new Client({ url, fetch, preferGetMethod, exchanges: [cacheExchange, fetchExchange] })
  return { client, exchanges }
}

test('urql reads a briefing', async () => {
  const { client, exchanges } = connect(false)
  const { data, error } = await client.query(BriefingOfJapanDocument, { asOf: '2023-07-31' })
  assert.equal(error, undefined)
  assert.equal(data?.briefing?.actor?.name, 'Japan')
  assert.ok(data.briefing.bottomLine.every(({ citations }) => citations.length > 0))
  assert.equal(exchanges[0]?.method, 'POST')
})

test('urql pages through a connection by GET', async () => {
  const { client, exchanges } = connect(true)
  const first = 10
  const page = async (after: string | null) => {
    const variables = { filter: { about: ['china'] }, first, after }
    const { data, error } = await client.query(StatementPagesDocument, variables)
    assert.ok(data, error?.message)
    return data.statements
  }
  let statements = await page(null)
  const slugs = statements.edges.map(({ node }) => node.slug)
  while (statements.pageInfo.hasNextPage) {
    statements = await page(statements.pageInfo.endCursor ?? null)
    slugs.push(...statements.edges.map(({ node }) => node.slug))
  }
  assert.ok(slugs.length > first)
  assert.equal(slugs.length, statements.totalCount)
  assert.equal(new Set(slugs).size, statements.totalCount)
  assert.ok(exchanges.every(({ method, status }) => method === 'GET' && status === 200))
})

test('urql learns the code of an error', async () => {
  const { client } = connect(false)
  const { error } = await client.query(StatementPagesDocument, { first: 0 })
  assert.equal(error?.graphQLErrors[0]?.extensions.code, 'BAD_USER_INPUT')
})

test('urql learns what is wrong with a document that is not valid', async () => {
  const { client, exchanges } = connect(false)
  const { error } = await client.query(gql('{ dataset { nonesuch } }'), {})
  assert.equal(error?.graphQLErrors[0]?.extensions.code, 'BAD_USER_INPUT')
  assert.equal(exchanges[0]?.status, 400)
})
