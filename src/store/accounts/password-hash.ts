import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/*
 * Passwords are kept as Argon2id. The calculation takes some 25 ms and 19 MiB in a thread of its own, so pages go on meanwhile. Its
 * parameters stand in each hash: they can be raised here, and a password is hashed anew when it is next used.
 */

const derive = promisify(argon2)

const PARAMETERS = { memory: 19_456, passes: 2, parallelism: 1 } as const
const TAG_LENGTH = 32
const SALT_BYTES = 16
const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9_-]+)\$([A-Za-z0-9_-]+)$/

/** Checked when there is no account or no password: the answer takes the same work as a wrong password. */
const NOBODYS = `${start(PARAMETERS)}$${'A'.repeat(22)}$${'A'.repeat(43)}`

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const tag = await derive('argon2id', parametersOf(password, { ...PARAMETERS, salt }))
  return `${start(PARAMETERS)}$${salt.toString('base64url')}$${tag.toString('base64url')}`
}

/** Whether the password is the one that was hashed; with `null` the same work is done and the answer is no. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = FORM.exec(hash ?? NOBODYS) ?? []
  if (memory === undefined) throw new Error('a stored password hash has an unknown form')
  const numbers = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const made = await derive('argon2id', parametersOf(password, { ...numbers, salt: Buffer.from(salt, 'base64url') }))
  return timingSafeEqual(made, Buffer.from(tag, 'base64url')) && hash !== null
}

/** Whether a hash was made with weaker parameters than today's. */
export function isOutdatedHash(hash: string): boolean {
  return !hash.startsWith(start(PARAMETERS))
}

interface Salted {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
  readonly salt: Uint8Array
}

/** The same letters can be typed in several ways (ä as one sign or two): they are one password. */
function parametersOf(password: string, { salt, ...numbers }: Salted): Argon2Parameters {
  return { message: password.normalize('NFC'), nonce: salt, tagLength: TAG_LENGTH, ...numbers }
}

function start({ memory, passes, parallelism }: Omit<Salted, 'salt'>): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}`
}
