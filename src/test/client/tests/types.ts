// What the compiler must know of the generated types; nothing here is run.
import type {
  BriefingOfJapanQuery, BriefingOfJapanQueryVariables, SourcesQuery, StatementPagesQuery
} from '../generated/operations'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false

type Statement = StatementPagesQuery['statements']['edges'][number]['node']
type Sentence = NonNullable<BriefingOfJapanQuery['briefing']>['bottomLine'][number]

export const date: Same<NonNullable<Statement['date']>['earliest'], string> = true
export const dateTime: Same<Statement['revisedAt'], string> = true
export const url: Same<SourcesQuery['sources']['nodes'][number]['url'], string | null | undefined> = true
export const certaintyIsNoMereText: Same<Sentence['certainty'], string> = false
export const dateVariable: Same<BriefingOfJapanQueryVariables['asOf'], string | null | undefined> = true
