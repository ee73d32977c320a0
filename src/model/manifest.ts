/** `manifest.json`: every file of a release, and everything the release was made of. Its own SHA-256 names the content of the release. */
export interface ReleaseManifest {
  readonly format: 'release-manifest/1'
  readonly release: string
  readonly files: readonly ManifestFile[]
  readonly inputs: ReleaseInputs
}

interface ManifestFile {
  /** Path inside the release folder, with `/`. */
  readonly path: string
  readonly bytes: number
  /** Hexadecimal. */
  readonly sha256: string
}

export interface ReleaseInputs {
  readonly run: string
  /** Digest of the run's cells, and of the list of its inputs. */
  readonly cellsDigest: string
  readonly inputsDigest: string
  readonly definitionsDigest: string
  readonly deliveries: readonly { readonly id: string; readonly digest: string }[]
  readonly previousRelease: string | null
  readonly programVersion: string
}

/**
 * `publication.json`, written beside the manifest when the release is published, and never again. It stands outside the
 * manifest, so that publishing changes no file of the release: what was checked is byte for byte what is published.
 */
export interface Publication {
  readonly release: string
  readonly publishedAt: string
  /** SHA-256 of the manifest that was published. */
  readonly manifest: string
}

/** One difference between a release folder and its manifest. */
export interface FolderFault {
  readonly kind: 'changed' | 'missing' | 'extra' | 'unreadable'
  readonly path: string
}
