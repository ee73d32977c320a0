import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The project's own folder: tools work there, wherever the caller stands. */
export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))

/** Runs a JavaScript or TypeScript file of the project or of its packages with this Node; returns its exit code. */
export async function runTool(file: string, words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [file, ...words], { cwd: PROJECT, stdio: 'inherit' })
  const stop = (signal: NodeJS.Signals) => child.kill(signal)
  process.once('SIGINT', stop).once('SIGTERM', stop)
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
