import { spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { callCommand } from '../../src/cli/call-command.ts'

/** What a process of `tietopolku` begins with. */
export const PROGRAM = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export interface Outcome {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A path for a data folder that does not exist yet. */
export function newDataFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'tietopolku-cli-')), 'data')
}

/** A synthetic register with its tables and nothing in them, as `init` and a first command leave it. */
export function newRegister(): string {
  const [data, template] = [newDataFolder(), process.env.TIETOPOLKU_TEST_REGISTER ?? '']
  cpSync(template, data, { recursive: true })
  // Copying leaves out who may enter a folder.
  for (const name of ['', ...readdirSync(template)]) chmodSync(join(data, name), statSync(join(template, name)).mode)
  return data
}

/** Puts an embedded database into a data folder that has none: without any table, or with all of them and no rows. */
export function layDatabase(data: string, which: 'empty' | 'full'): void {
  const template = join(process.env.TIETOPOLKU_TEST_EMBEDDED ?? '', which)
  cpSync(template, join(data, 'state'), { recursive: true })
}

/** The keys that a register from `newRegister` was made with. */
export function keysOf(data: string): { readonly pseudonym: string; readonly incoming: string } {
  return JSON.parse(readFileSync(join(data, 'state', 'synthetic-keys.json'), 'utf8'))
}

type Settings = Readonly<Record<string, string>>

/** Calls `tietopolku` as a person would: a process in a folder of its own. */
export async function tietopolkuProcess(words: readonly string[], environment: Settings = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [PROGRAM, ...words], { env: environmentWith(environment), cwd: tmpdir() })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk
  })
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { exitCode, ...output }
}

let last: Promise<unknown> = Promise.resolve()

/**
 * The same call inside this process, with the settings and streams of one of its own: a third of the work, most of which is to start a
 * process and to compile the database. One call after the other, since they share the streams.
 */
export function tietopolku(words: readonly string[], environment: Settings = {}): Promise<Outcome> {
  const call = last.then(() => calledHere(words, environment))
  last = call.catch(() => undefined)
  return call
}

async function calledHere(words: readonly string[], environment: Settings): Promise<Outcome> {
  const before = { ...process.env }
  const [out, err] = [captured(process.stdout), captured(process.stderr)]
  replaceEnvironment({ ...environmentWith(environment), INIT_CWD: tmpdir() })
  try {
    return { exitCode: await callCommand(words), stdout: out.end(), stderr: err.end() }
  } finally {
    out.end()
    err.end()
    replaceEnvironment(before)
  }
}

function environmentWith(environment: Settings): NodeJS.ProcessEnv {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env
  return { PATH, HOME, NODE_COMPILE_CACHE, TZ: 'Europe/Helsinki', ...environment }
}

function replaceEnvironment(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) delete process.env[name]
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) process.env[name] = value
}

/** Keeps what is written to a stream, until the end is asked for. */
function captured(stream: NodeJS.WriteStream): { end(): string } {
  const { write } = stream
  let text = ''
  stream.write = (chunk: string | Uint8Array) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
    return true
  }
  const end = () => {
    stream.write = write
    return text
  }
  return { end }
}
