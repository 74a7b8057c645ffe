export const url = process.env.GRAPHQL_URL ?? 'http://localhost:8080/graphql'

/** What a client sent and what it was answered. */
export interface Exchange {
  readonly method: string
  readonly url: URL
  readonly status: number
  readonly headers: Headers
}

/** A fetch that writes down what passes through it. */
export function recorder () {
  const exchanges: Exchange[] = []
  const recording: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    const response = await fetch(request)
    const { method, url } = request
    exchanges.push({ method, url: new URL(url), status: response.status, headers: response.headers })
    return response
  }
  return { exchanges, fetch: recording }
}
