import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export interface Outcome {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A path for a data folder that does not exist yet. */
export function newDataFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'tietopolku-cli-')), 'data')
}

/** Calls `tietopolku` as a person would, in a folder of its own. */
export async function tietopolku(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env
  const env = { PATH, HOME, NODE_COMPILE_CACHE, TZ: 'Europe/Helsinki', ...environment }
  const child = spawn(process.execPath, [program, ...words], { env, cwd: tmpdir() })
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
