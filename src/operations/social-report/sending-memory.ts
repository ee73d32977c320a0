import { createHmac, randomBytes } from 'node:crypto'
import type { DataFolder } from '../../register/data-folder.ts'
import { MemoryLimit } from './memory-limit.ts'
import { OnceEach } from './once-each.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Wrong receipt codes that one address may try in an hour. With 65 bits nobody finds one by trying; this keeps the noise down. */
const WRONG_CODES = 30

/** What this process remembers of people who send without an account: digests with a key that dies with the process. */
export interface SendingMemory {
  readonly ofAddress: MemoryLimit
  readonly ofLink: MemoryLimit
  readonly wrongCodes: MemoryLimit
  readonly sent: OnceEach<unknown>
  /** A name in this memory for an address, a link or a form. */
  digest(...words: readonly string[]): string
}

const memories = new WeakMap<DataFolder, SendingMemory>()

/** The memory of one register in this process. */
export function sendingMemory(
  folder: DataFolder,
  { sendsPerHour, sendsPerLinkAndDay }: { readonly sendsPerHour: number; readonly sendsPerLinkAndDay: number },
): SendingMemory {
  const known = memories.get(folder)
  if (known) return known
  const key = randomBytes(32)
  const memory: SendingMemory = {
    ofAddress: new MemoryLimit({ most: sendsPerHour, span: HOUR }),
    ofLink: new MemoryLimit({ most: sendsPerLinkAndDay, span: DAY }),
    wrongCodes: new MemoryLimit({ most: WRONG_CODES, span: HOUR }),
    sent: new OnceEach(HOUR),
    digest: (...words) => createHmac('sha256', key).update(words.join('\0')).digest('base64url'),
  }
  memories.set(folder, memory)
  return memory
}
