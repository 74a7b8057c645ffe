import { graphql } from 'relay-runtime'

export const query = graphql`
  query ActorStatementsQuery($slug: String!) {
    actor(slug: $slug) {
      name
      ...ActorStatements_actor
    }
  }
`

export const fragment = graphql`
  fragment ActorStatements_actor on Actor
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" })
  @refetchable(queryName: "ActorStatementsPageQuery") {
    statements(first: $count, after: $cursor) @connection(key: "ActorStatements_statements") {
      totalCount
      edges {
        node {
          slug
          revisedAt
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`
