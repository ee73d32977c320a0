import { randomBytes } from 'node:crypto'
import type { WriteLine } from './request-log.ts'

/**
 * Writes a fault to the log under a reference number and returns the number: all that the reader sees.
 * The log gets the kind of fault and where in the program it happened, not its message, which may quote data.
 */
export function faultReporter(write: WriteLine): (error: unknown) => string {
  return (error) => {
    const reference = randomBytes(4).toString('hex')
    const name = error instanceof Error ? error.name : typeof error
    const places = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
    write(`fault ${reference} ${name}\n${places.slice(0, 8).join('\n')}`)
    return reference
  }
}
