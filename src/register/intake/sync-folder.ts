import fs from 'node:fs'
import { join } from 'node:path'

/** Makes a file, or a folder with the files directly in it, durable: after this a power cut loses nothing of it. */
export function syncFolder(path: string): void {
  if (fs.statSync(path).isDirectory()) {
    for (const entry of fs.readdirSync(path, { withFileTypes: true })) {
      if (entry.isFile()) syncOne(join(path, entry.name))
    }
  }
  syncOne(path)
}

function syncOne(path: string): void {
  const file = fs.openSync(path, 'r')
  try {
    fs.fsyncSync(file)
  } finally {
    fs.closeSync(file)
  }
}
