import fs from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from '../data-folder.ts'
import { identityFolders } from '../keys/identities-folder.ts'

/**
 * Destroys what is kept of a delivery: the encrypted package is overwritten and removed, the unit records and findings are removed.
 * The pseudonyms' numbers stay, as later deliveries use them. Can be repeated.
 */
export function destroyDelivery(folder: DataFolder, id: string): void {
  destroyPackage(folder, id)
  fs.rmSync(join(folder.paths.register, 'deliveries', id), { recursive: true, force: true })
}

/** Destroys the encrypted package as received; the unit records stay. Can be repeated. */
export function destroyPackage(folder: DataFolder, id: string): void {
  const sealed = join(folder.paths.incoming, `${id}.pkg`)
  if (fs.existsSync(sealed)) {
    overwrite(sealed)
    fs.rmSync(sealed)
    makeDurable(folder.paths.incoming)
  }
}

/** Takes back what was moved into place when the catalogue could not be written: nobody was told of it. */
export function removeUnacknowledged(folder: DataFolder, id: string): void {
  destroyDelivery(folder, id)
  for (const identities of identityFolders(folder)) fs.rmSync(join(identities, `${id}.parquet`), { force: true })
}

/** The head holds the nonces: without it no chunk can be opened, whatever the disk keeps of the rest. */
function overwrite(path: string): void {
  const zeros = Buffer.alloc(1 << 20)
  const size = fs.statSync(path).size
  const file = fs.openSync(path, 'r+')
  try {
    for (let at = 0; at < size; at += zeros.length) fs.writeSync(file, zeros, 0, Math.min(zeros.length, size - at), at)
    fs.fsyncSync(file)
  } finally {
    fs.closeSync(file)
  }
}

/** The list of names of a folder: a removed name must not come back after a power cut. */
function makeDurable(folder: string): void {
  const names = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(names)
  } finally {
    fs.closeSync(names)
  }
}
