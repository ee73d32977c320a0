import { statSync } from 'node:fs'

/** Changes when a file of the same name is another one. For files that are never changed once they are in place. */
export function stampOf(file: string): string {
  const { ino, size, mtimeMs } = statSync(file)
  return `${file} ${ino} ${size} ${mtimeMs}`
}
