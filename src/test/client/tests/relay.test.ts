import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Environment, fetchQuery, getSingularSelector, Network, RecordSource, Store } from 'relay-runtime'
import type { GraphQLResponse } from 'relay-runtime'
import pageQuery, { type ActorStatementsPageQuery } from '../generated/relay/ActorStatementsPageQuery.graphql'
import query, { type ActorStatementsQuery } from '../generated/relay/ActorStatementsQuery.graphql'
import fragment, {
  type ActorStatements_actor$data, type ActorStatements_actor$key
} from '../generated/relay/ActorStatements_actor.graphql'
import { url } from './server'

const network = Network.create(async ({ text }, variables) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: text, variables })
  })
  return await response.json() as GraphQLResponse
})

test('Relay fetches an actor again by its id, for the next page of its statements', async () => {
  const environment = new Environment({ network, store: new Store(new RecordSource()) })
  const answer = await fetchQuery<ActorStatementsQuery>(environment, query, { slug: 'china' }).toPromise()
  const actor = answer?.actor
  assert.ok(actor)

  const read = (key: ActorStatements_actor$key) => {
    const selector = getSingularSelector(fragment, key)
    assert.ok(selector)
    return environment.lookup(selector).data as unknown as ActorStatements_actor$data
  }
  let { id, statements } = read(actor)
  assert.equal(statements.edges.length, 2)
  while (statements.pageInfo.hasNextPage) {
    const variables = { id, cursor: statements.pageInfo.endCursor, count: 5 }
    await fetchQuery<ActorStatementsPageQuery>(environment, pageQuery, variables).toPromise()
    statements = read(actor).statements
  }
  const slugs = statements.edges.map(({ node }) => node.slug)
  assert.equal(new Set(slugs).size, statements.totalCount)
  assert.equal(slugs.length, statements.totalCount)
})
