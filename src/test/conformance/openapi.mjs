// Validates the description of the plain addresses by two public validators
import SwaggerParser from '@apidevtools/swagger-parser'
import { Validator } from '@seriousme/openapi-schema-validator'
import { parse } from 'yaml'

/** The description that a server gives, without references; fails if a validator finds a fault in it. */
export async function description (url) {
  const text = await (await fetch(new URL('/openapi.yaml', url))).text()
  const result = await new Validator().validate(parse(text))
  if (!result.valid) throw new Error(`/openapi.yaml is not valid: ${JSON.stringify(result.errors)}`)
  const whole = await SwaggerParser.validate(parse(text))
  console.log('/openapi.yaml is valid by two validators')
  return whole
}
